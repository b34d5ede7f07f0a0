#!/usr/bin/env bash
# The machine has told the bank already.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-returning"}'
shows onItsWay
step thanks
ends sorted resolved
