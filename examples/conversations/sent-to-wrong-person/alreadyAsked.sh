#!/usr/bin/env bash
# The other bank has been asked before.
CUSTOMER=known
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/sent-to-wrong-person
shows howCome
step next '{"how":"mistake"}'
shows pickTransfer
step next '{"transfer":"tr-asked"}'
shows mistake
step next '{"mistake":"wrongAccount"}'
shows knowThem
step next '{"know":"no"}'
shows checkRecover
step ask '{"agree":"yes"}'
ends alreadyAsked resolved
