#!/usr/bin/env bash
# Without a phone to send a code to, a person confirms who it is.
CUSTOMER=phoneless
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
escalates talkIdentity
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkIdentity resolved
