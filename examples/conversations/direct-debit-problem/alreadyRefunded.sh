#!/usr/bin/env bash
# The customer had the refund before.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-refunded"}'
shows problem
step next '{"problem":"wrongDate"}'
shows toldBefore
step next '{"told":"no"}'
shows checkRefund
step refund '{"agree":"yes"}'
ends alreadyRefunded resolved
