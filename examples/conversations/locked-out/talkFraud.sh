#!/usr/bin/env bash
# Somebody else has tried to sign in.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start access/locked-out
at tooManyTries notMe
helped talkFraud
