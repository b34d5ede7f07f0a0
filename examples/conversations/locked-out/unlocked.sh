#!/usr/bin/env bash
# The customer mistyped, confirms who they are, and may try again.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at tooManyTries wasMe
at whatHappened next '{"what":"forgot"}'
confirm
at checkUnlock unlock
ends unlocked resolved
