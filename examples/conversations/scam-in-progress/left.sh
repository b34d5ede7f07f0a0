#!/usr/bin/env bash
# The customer leaves, and the session was in no list.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start scams/scam-in-progress
shows stop
unlisted
at stop leave
ends left unresolved
