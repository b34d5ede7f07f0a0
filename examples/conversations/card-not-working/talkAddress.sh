#!/usr/bin/env bash
# A new card cannot be sent, because the address has just changed: a person sorts it out.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-moved"}'
shows whatHappened
step next '{"problem":"damaged"}'
shows checkReplace
step order '{"agree":"yes"}'
escalates talkAddress
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkAddress resolved
