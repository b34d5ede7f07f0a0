#!/usr/bin/env bash
# Too much came out.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step next '{"withdrawal":"cash-settled"}'
shows whatCameOut
step next '{"came":"more"}'
shows tooMuch
step tell
escalates talk
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talk resolved
