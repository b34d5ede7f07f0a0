#!/usr/bin/env bash
# A new card is on its way already.
CUSTOMER=known
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-ordered"}'
shows whatHappened
step next '{"what":"lost"}'
shows freezeNow
step freeze
shows frozen
step next '{"payments":"yes"}'
shows wantNew
step next '{"want":"yes"}'
shows checkOrder
step order '{"agree":"yes"}'
ends alreadyOrdered resolved
