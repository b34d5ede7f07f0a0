#!/usr/bin/env bash
# The payment is not listed, and nobody is free to talk.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step notListed
shows notListed
step talk
escalates talk
agent unavailable '{"reason":"Everybody is busy."}'
ends contact unresolved
