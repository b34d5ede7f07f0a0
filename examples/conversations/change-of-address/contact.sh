#!/usr/bin/env bash
# The address is abroad, and nobody is free to talk.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now moved
at newAddress abroad
busy talk
ends contact unresolved
