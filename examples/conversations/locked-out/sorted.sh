#!/usr/bin/env bash
# A lost phone is signed out everywhere, and another one set up.
CUSTOMER=open
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at whatHappened next '{"what":"lostPhone"}'
at lostPhone signOut
at signedOut setUp
at newPhone next '{"helped":"yes"}'
ends sorted resolved
