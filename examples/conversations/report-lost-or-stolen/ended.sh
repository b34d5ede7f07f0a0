#!/usr/bin/env bash
# The card was blocked before.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-blocked"}'
shows alreadyBlocked
step done
ends ended resolved
