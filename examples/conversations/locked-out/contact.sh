#!/usr/bin/env bash
# Nobody is free to talk, so the customer gets a number.
CUSTOMER=open
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at whatHappened next '{"what":"other"}'
busy talk
ends contact unresolved
