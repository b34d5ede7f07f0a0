#!/usr/bin/env bash
# The address is still right.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now stillRight
ends later unresolved
