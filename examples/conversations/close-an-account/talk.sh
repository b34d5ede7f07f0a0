#!/usr/bin/env bash
# The customer cannot pay back an overdraft.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-overdrawn"}'
at why next '{"why":"unused"}'
at overdrawn talk
helped talk
