#!/usr/bin/env bash
# A damaged card for which a new one is on its way already.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-ordered"}'
shows whatHappened
step next '{"problem":"damaged"}'
shows checkReplace
step order '{"agree":"yes"}'
ends alreadyOrdered resolved
