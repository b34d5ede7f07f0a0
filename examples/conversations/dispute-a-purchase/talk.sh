#!/usr/bin/env bash
# The purchase is not listed.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick notListed
helped talk
