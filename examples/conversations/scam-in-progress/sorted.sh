#!/usr/bin/env bash
# The customer talks first, and comes back with all well.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start scams/scam-in-progress
at stop next '{"what":"shared"}'
at checkFreeze talk
returned talk
at afterTalk sorted
ends sorted resolved
