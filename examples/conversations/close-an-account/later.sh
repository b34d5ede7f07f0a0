#!/usr/bin/env bash
# Bills are still paid from the account.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-bills"}'
at why next '{"why":"unused"}'
at directDebits firstMove
ends later unresolved
