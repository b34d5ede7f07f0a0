#!/usr/bin/env bash
# The problem is not one of those listed.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-gym"}'
shows problem
step next '{"problem":"other"}'
escalates talk
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talk resolved
