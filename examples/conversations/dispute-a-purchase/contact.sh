#!/usr/bin/env bash
# The purchase is not listed, and nobody is free to talk.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick notListed
busy talk
ends contact unresolved
