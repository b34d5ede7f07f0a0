#!/usr/bin/env bash
# Nobody is free to talk, so the customer gets a number.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-blocked"}'
shows blocked
step talk
escalates talk
agent unavailable '{"reason":"Everybody is busy."}'
ends contact unresolved
