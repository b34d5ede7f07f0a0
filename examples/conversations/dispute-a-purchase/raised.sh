#!/usr/bin/env bash
# A sofa is faulty, and the credit card makes the bank answer for the shop.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-sofa"}'
at problem next '{"problem":"faulty"}'
at story next '{"words":"Two legs are broken."}'
at evidence next
at askedShop next '{"asked":"yes"}'
at price next '{"price":{"currency":"GBP","minor":129900}}'
at check ask '{"agree":["yes"]}'
ends raised raised
