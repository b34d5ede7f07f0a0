#!/usr/bin/env bash
# A boat costs more than section 75 covers.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-boat"}'
at problem next '{"problem":"faulty"}'
at story next
at evidence next
at askedShop next '{"asked":"gone"}'
at price next '{"price":{"currency":"GBP","minor":3250000}}'
helped talkLarge
