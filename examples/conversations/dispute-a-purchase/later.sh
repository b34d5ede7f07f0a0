#!/usr/bin/env bash
# The thing is due next year.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-shoes"}'
at problem next '{"problem":"notArrived"}'
at due next "{\"day\":\"$(($(date +%Y) + 1))-06-01\"}"
at tooSoon wait
ends later unresolved
