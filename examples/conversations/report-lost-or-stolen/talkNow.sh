#!/usr/bin/env bash
# A freeze that takes its time is not waited for.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-pending"}'
shows whatHappened
step next '{"what":"stolen"}'
shows freezeNow
step freeze
shows waitFrozen
step call
escalates talkNow
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkNow resolved
