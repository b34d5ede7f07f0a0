#!/usr/bin/env bash
# A person helps with the overdraft and gives the session back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-overdrawn"}'
at why next '{"why":"unused"}'
at overdrawn talk
returned talk
at afterTalk sorted
ends sorted resolved
