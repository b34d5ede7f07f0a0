#!/usr/bin/env bash
# A person has helped, and gives the session back.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start bereavement/report-a-death
at sorry whatHappens
at whatHappens talk
returned talk
at afterTalk enough
ends cared resolved
