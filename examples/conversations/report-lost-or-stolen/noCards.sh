#!/usr/bin/env bash
# Somebody without a card has lost one of another bank.
CUSTOMER=empty
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/report-lost-or-stolen
ends noCards redirected
