#!/usr/bin/env bash
# A payment was over the limit and cannot wait: a person raises it.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-limit"}'
shows whatHappened
step next '{"problem":"declined"}'
shows limit
step stillNot
escalates talk
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talk resolved
