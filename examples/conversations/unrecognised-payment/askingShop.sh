#!/usr/bin/env bash
# A shop charged twice, and the customer asks it first.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step next '{"payments":["pay-twice-1"]}'
shows reviewPayment
step next '{"verdict":"twice"}'
shows askShop
step willAsk
ends askingShop unresolved
