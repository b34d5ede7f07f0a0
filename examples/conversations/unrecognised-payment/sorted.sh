#!/usr/bin/env bash
# The customer recognises the payment after all.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step next '{"payments":["pay-shop"]}'
shows reviewPayment
step next '{"verdict":"mine"}'
ends sorted resolved
