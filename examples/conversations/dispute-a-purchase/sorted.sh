#!/usr/bin/env bash
# A person finds the purchase and gives the session back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick notListed
returned talk
at afterTalk sorted
ends sorted resolved
