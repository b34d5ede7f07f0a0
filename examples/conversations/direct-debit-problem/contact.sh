#!/usr/bin/env bash
# The bank cannot list Direct Debits, and nobody is free to talk.
CUSTOMER=broken
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/direct-debit-problem
shows debitsDown
step talk
escalates talk
agent unavailable '{"reason":"Everybody is busy."}'
ends contact unresolved
