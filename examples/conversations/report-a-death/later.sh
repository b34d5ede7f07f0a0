#!/usr/bin/env bash
# Not today.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start bereavement/report-a-death
at sorry whatHappens
at whatHappens otherBanks
at otherBanks notToday
ends later unresolved
