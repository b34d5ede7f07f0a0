#!/usr/bin/env bash
# It may be a scam, and the fraud team helps.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"unsure"}'
shows signs
step next '{"signs":["hurried"]}'
escalates talkFraud
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkFraud resolved
