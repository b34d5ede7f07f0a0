#!/usr/bin/env bash
# A shop charged too much and has said no.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start payments/unrecognised-payment
shows happening
step next '{"now":"no"}'
shows pickPayments
step next '{"payments":["pay-shop"]}'
shows reviewPayment
step next '{"verdict":"wrongAmount"}'
shows askShop
step theyWont
escalates talk
agent accept
agent end '{"reason":"We talked it through.","outcome":"resolved"}'
ends talk resolved
