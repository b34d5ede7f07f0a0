#!/usr/bin/env bash
# Everything is stopped, and the fraud team joins at once.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start scams/scam-in-progress
at stop next '{"what":"asked"}'
at checkFreeze freeze
at frozen next
at canTalk next '{"safe":"yes"}'
helped talk
