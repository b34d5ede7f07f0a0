#!/usr/bin/env bash
# The customer says nothing but that somebody has died, and a person looks after the rest.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start bereavement/report-a-death
at sorry talk
helped talk
