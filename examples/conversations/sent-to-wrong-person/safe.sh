#!/usr/bin/env bash
# It is a scam, and nobody is free: the customer calls 159.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"tricked"}'
escalates talkFraud
agent unavailable '{"reason":"Everybody is busy."}'
ends safe unresolved
