#!/usr/bin/env bash
# The payment has not left yet, and is stopped.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step next '{"transfer":"tr-scheduled"}'
shows checkCancel
step stopIt
ends cancelled resolved
