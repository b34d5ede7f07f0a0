#!/usr/bin/env bash
# A Direct Debit that the customer did not set up is refunded and cancelled.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-gym"}'
shows problem
step next '{"problem":"notMine"}'
shows checkRefund
step refund '{"agree":"yes"}'
shows cancelToo
step cancelIt
ends cancelled resolved
