#!/usr/bin/env bash
# Nothing has been taken yet, and the customer leaves it.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-new"}'
shows problem
step next '{"problem":"wrongAmount"}'
shows notCollected
step leaveIt
ends later unresolved
