#!/usr/bin/env bash
# The change was announced, so the customer asks the organisation first.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-power"}'
shows problem
step next '{"problem":"wrongAmount"}'
shows toldBefore
step next '{"told":"yes"}'
shows askThem
step willAsk
ends askingThem unresolved
