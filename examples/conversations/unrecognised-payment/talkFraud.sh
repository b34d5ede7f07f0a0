#!/usr/bin/env bash
# Somebody is calling the customer right now: the fraud team joins.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"contacted"}'
escalates talkFraud
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkFraud resolved
