#!/usr/bin/env bash
# It is night, and the customer would rather call.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start bereavement/report-a-death
at sorry talk
busy talk
at closed number
ends contact unresolved
