#!/usr/bin/env bash
# An expired card is replaced.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working '{"cardId":"card-expired"}'
shows expired
step sendNew
shows checkReplace
step order '{"agree":"yes"}'
ends ordered resolved
