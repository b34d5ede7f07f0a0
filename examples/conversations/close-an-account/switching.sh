#!/usr/bin/env bash
# The customer changes banks and lets the new one do it.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-bills"}'
at why next '{"why":"switching"}'
at switchOffer switch
ends switching redirected
