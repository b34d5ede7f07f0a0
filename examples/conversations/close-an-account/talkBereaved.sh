#!/usr/bin/env bash
# The account’s holder has died.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-main"}'
at why next '{"why":"died"}'
helped talkBereaved
