#!/usr/bin/env bash
# The payment may go ahead after all.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step next '{"transfer":"tr-scheduled"}'
shows checkCancel
step keepIt
ends later unresolved
