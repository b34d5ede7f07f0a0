#!/usr/bin/env bash
# The customer has told somebody a code, and nobody is free: they call 159.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"shared"}'
escalates talkFraud
agent unavailable '{"reason":"Everybody is busy."}'
ends safe unresolved
