#!/usr/bin/env bash
# The customer has disputed this before.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-disputed"}'
at problem next '{"problem":"duplicate"}'
at askedShop next '{"asked":"yes"}'
at check ask '{"agree":["yes"]}'
ends alreadyDisputed resolved
