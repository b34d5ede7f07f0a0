#!/usr/bin/env bash
# The phone turned up again.
CUSTOMER=open
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at whatHappened next '{"what":"lostPhone"}'
at lostPhone foundIt
ends later unresolved
