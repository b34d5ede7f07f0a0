#!/usr/bin/env bash
# The customer knows who got the money.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step next '{"transfer":"tr-sent"}'
shows mistake
step next '{"mistake":"paidTwice"}'
shows knowThem
step next '{"know":"yes"}'
shows askThem
step willAsk
ends askingThem unresolved
