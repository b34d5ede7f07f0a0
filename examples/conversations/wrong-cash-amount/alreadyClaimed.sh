#!/usr/bin/env bash
# The customer has claimed this before.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-claimed"}'
shows whatCameOut
step next '{"came":"none"}'
shows checkClaim
step claim '{"agree":"yes"}'
ends alreadyClaimed resolved
