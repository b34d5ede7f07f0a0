#!/usr/bin/env bash
# The payment is pending, so the shop is asked.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/dispute-a-purchase
at pick next '{"purchase":"buy-lunch"}'
at pending willAsk
ends askingShop unresolved
