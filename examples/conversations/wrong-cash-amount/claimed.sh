#!/usr/bin/env bash
# No cash came out, and the customer claims it back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-settled"}'
shows whatCameOut
step next '{"came":"none"}'
shows checkClaim
step claim '{"agree":"yes"}'
ends claimed claimed
