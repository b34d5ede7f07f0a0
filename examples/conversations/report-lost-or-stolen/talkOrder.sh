#!/usr/bin/env bash
# The address is not right any more, so a person sends the card.
CUSTOMER=known
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-active"}'
shows whatHappened
step next '{"what":"lost"}'
shows freezeNow
step freeze
shows frozen
step next '{"payments":"yes"}'
shows wantNew
step next '{"want":"yes"}'
shows checkOrder
step wrongAddress
escalates talkOrder
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkOrder resolved
