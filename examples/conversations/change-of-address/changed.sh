#!/usr/bin/env bash
# A new address from today, once the customer has confirmed who they are.
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now moved
at newAddress next '{"addressLine1":"4 Harbour Row","addressTown":"Swansea","addressPostcode":"SA1 3XL"}'
at from next "{\"day\":\"$(date +%F)\"}"
confirm
at check changeIt
ends changed resolved
