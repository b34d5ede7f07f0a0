#!/usr/bin/env bash
# Somebody without a card is told where to order one.
CUSTOMER=empty
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start cards/card-not-working
ends noCards redirected
