#!/usr/bin/env bash
# A change is on its way already.
CUSTOMER=moving
source "$(dirname "${BASH_SOURCE[0]}")/../conversation.sh"

start profile/change-of-address
at now moved
at newAddress next '{"addressLine1":"4 Harbour Row","addressTown":"Swansea","addressPostcode":"SA1 3XL"}'
at from next "{\"day\":\"$(date +%F)\"}"
confirm
at check changeIt
ends alreadyChanging resolved
