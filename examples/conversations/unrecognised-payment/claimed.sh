#!/usr/bin/env bash
# The customer confirms who they are and claims a payment back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step next '{"payments":["pay-strange"]}'
shows reviewPayment
step next '{"verdict":"notMine"}'
shows offerCode
step send
shows enterCode
step check '{"code":"246810"}'
shows checkClaim
step claim '{"agree":"yes"}'
ends claimed claimed
