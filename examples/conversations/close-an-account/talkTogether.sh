#!/usr/bin/env bash
# A joint account is closed by a person, with everybody who holds it.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-joint"}'
at why next '{"why":"unused"}'
helped talkTogether
