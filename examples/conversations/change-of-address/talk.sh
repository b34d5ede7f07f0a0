#!/usr/bin/env bash
# The new address is abroad.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now moved
at newAddress abroad
helped talk
