#!/usr/bin/env bash
# A lost card is frozen and, once the customer has confirmed who they are, replaced.
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
shows offerCode
step send
shows enterCode
step check '{"code":"246810"}'
shows checkOrder
step order '{"agree":"yes"}'
ends ordered resolved
