#!/usr/bin/env bash
# A person changes an address abroad and gives the session back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now moved
at newAddress abroad
returned talk
at afterTalk sorted
ends sorted resolved
