#!/usr/bin/env bash
# It is night, and the customer will be rung.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start bereavement/report-a-death
at sorry talk
busy talk
at closed ringMe
at askPhone next '{"phone":"020 7946 0000"}'
at askWhen next '{"at":"10:30"}'
at checkCall arrange
ends arranged arranged
