#!/usr/bin/env bash
# Contactless works again after chip and PIN.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-active"}'
shows whatHappened
step next '{"problem":"contactless"}'
shows contactless
step works
ends done resolved
