#!/usr/bin/env bash
# A person could not finish it, so the customer gets a number.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step notListed
escalates talk
agent accept
agent return '{"reason":"We talked it through."}'
shows afterTalk
step notSorted
ends contact unresolved
