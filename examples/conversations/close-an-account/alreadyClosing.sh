#!/usr/bin/env bash
# The account is being closed already.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start accounts/close-an-account
at pick next '{"account":"acc-closing"}'
at why next '{"why":"unused"}'
at reach next '{"email":"alex@bank.example"}'
at check close '{"agree":["yes"]}'
ends alreadyClosing resolved
