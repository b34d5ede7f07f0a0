#!/usr/bin/env bash
# The fraud team is not there, so the customer calls 159.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start scams/scam-in-progress
at stop next '{"what":"paid"}'
at checkFreeze freeze
at howPaid next '{"how":"transfer"}'
at aboutMoney next
at canTalk next '{"safe":"yes"}'
busy talk
ends contact unresolved
