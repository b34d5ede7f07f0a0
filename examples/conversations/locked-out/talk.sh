#!/usr/bin/env bash
# The bank itself has stopped signing in.
CUSTOMER=held
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at held talk
helped talk
