#!/usr/bin/env bash
# The withdrawal is not listed, and nobody is free to talk.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cash/wrong-cash-amount
shows pickWithdrawal
step notListed
escalates talk
agent unavailable '{"reason":"Everybody is busy."}'
ends contact unresolved
