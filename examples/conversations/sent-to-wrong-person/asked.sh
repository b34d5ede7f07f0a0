#!/usr/bin/env bash
# The customer confirms who they are, and the other bank is asked.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step next '{"transfer":"tr-sent"}'
shows mistake
step next '{"mistake":"wrongAccount"}'
shows knowThem
step next '{"know":"no"}'
shows offerCode
step send
shows enterCode
step check '{"code":"246810"}'
shows checkRecover
step ask '{"agree":"yes"}'
ends asked asked
