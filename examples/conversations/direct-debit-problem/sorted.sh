#!/usr/bin/env bash
# A person sorts it out and hands the customer back to the flow.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows pickDebit
step next '{"debit":"dd-gym"}'
shows problem
step next '{"problem":"other"}'
escalates talk
agent accept
agent return '{"reason":"We talked it through."}'
shows afterTalk
step sorted
ends sorted resolved
