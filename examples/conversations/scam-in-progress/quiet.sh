#!/usr/bin/env bash
# The scammer is in the room.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start scams/scam-in-progress
at stop next '{"what":"screen"}'
at screen done
at checkFreeze freeze
at frozen next
at canTalk next '{"safe":"no"}'
ends quiet unresolved
