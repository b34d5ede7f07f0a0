#!/usr/bin/env bash
# Somebody else took the money.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-settled"}'
shows whatCameOut
step next '{"came":"notMe"}'
escalates talkFraud
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talkFraud resolved
