#!/usr/bin/env bash
# More was taken than the customer was told.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-power"}'
shows problem
step next '{"problem":"wrongAmount"}'
shows toldBefore
step next '{"told":"no"}'
shows checkRefund
step refund '{"agree":"yes"}'
ends refunded resolved
