#!/usr/bin/env bash
# Payments that the customer did not make bring in the fraud team.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen '{"cardId":"card-active"}'
shows whatHappened
step next '{"what":"stolen"}'
shows freezeNow
step freeze
shows frozen
step next '{"payments":"no"}'
escalates talkFraud
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkFraud resolved
