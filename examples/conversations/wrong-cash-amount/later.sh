#!/usr/bin/env bash
# Too little came out, but the customer does not want to claim now.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-settled"}'
shows whatCameOut
step next '{"came":"less","received":{"currency":"GBP","minor":4000}}'
shows checkClaim
step notNow
ends later unresolved
