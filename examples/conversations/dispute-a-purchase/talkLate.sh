#!/usr/bin/env bash
# It is too late for the card scheme.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-late"}'
at problem next '{"problem":"duplicate"}'
at askedShop next '{"asked":"yes"}'
at check ask '{"agree":["yes"]}'
helped talkLate
