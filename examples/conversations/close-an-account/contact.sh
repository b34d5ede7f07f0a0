#!/usr/bin/env bash
# Money came in while the account was being closed, and nobody is free to talk.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-moving"}'
at why next '{"why":"unused"}'
at reach next '{"email":"alex@bank.example"}'
at check close '{"agree":["yes"]}'
at changed talk
busy talk
ends contact unresolved
