#!/usr/bin/env bash
# The payment is not listed.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step notListed
escalates talk
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talk resolved
