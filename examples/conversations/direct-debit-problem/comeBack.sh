#!/usr/bin/env bash
# Today's payment cannot be stopped any more.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-collecting"}'
shows problem
step next '{"problem":"stop"}'
shows checkCancel
step cancelNow
shows tooLate
step tomorrow
ends comeBack unresolved
