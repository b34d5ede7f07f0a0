#!/usr/bin/env bash
# The customer knew that the card is blocked.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-blocked"}'
shows blocked
step knew
ends later unresolved
