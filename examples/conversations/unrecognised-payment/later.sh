#!/usr/bin/env bash
# The customer does not want to claim now.
CUSTOMER=known
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step next '{"payments":["pay-strange"]}'
shows reviewPayment
step next '{"verdict":"notMine"}'
shows checkClaim
step notNow
ends later unresolved
