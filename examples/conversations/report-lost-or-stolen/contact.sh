#!/usr/bin/env bash
# Nobody is free to talk, so the customer gets a number.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-blocked"}'
shows alreadyBlocked
step talk
escalates talkNow
agent unavailable '{"reason":"Everybody is busy."}'
ends contact unresolved
