#!/usr/bin/env bash
# The customer keeps looking while the card stays frozen.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-active"}'
shows whatHappened
step next '{"what":"notSure"}'
shows freezeNow
step freeze
shows frozen
step next '{"payments":"yes"}'
shows wantNew
step next '{"want":"keepLooking"}'
ends kept keptFrozen
