#!/usr/bin/env bash
# An account with money in it is closed, and the money moved.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-main"}'
at why next '{"why":"unused"}'
at where next '{"to":"acc-empty"}'
at reach next '{"email":"alex@bank.example"}'
at check close '{"agree":["yes"]}'
at goodbye finish '{"ease":"e5"}'
ends closed resolved
