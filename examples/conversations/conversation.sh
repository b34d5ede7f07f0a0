# What the conversations in this folder are made of. Sourced by them, from bash; needs curl and the standard tools.
#
#   start FLOW [INPUTS]        begin a session, with inputs as JSON
#   step ACTION [ANSWERS]      answer the screen that is shown, with answers as JSON
#   shows SCREEN               stop unless this screen is shown
#   ends NODE OUTCOME          stop unless the session ended at this node with this outcome
#   escalates NODE             stop unless this node asked for a person
#   at SCREEN ACTION [ANSWERS] shows and step in one
#   helped NODE                a person is asked for at this node, joins, and ends the session with all resolved
#   returned NODE              a person is asked for at this node, joins, and gives the session back
#   busy NODE                  a person is asked for at this node, and everybody is busy
#   confirm                    confirm who it is, with the code that was sent
#   unlisted                   stop if the customer's own list of sessions tells of this one
#   agent MOVE [BODY]          move the session's hand-off as an agent, then look at the session again
#
# CUSTOMER is who the customer is (alex), HELPFLOW_URL where the server is (http://127.0.0.1:8080).
set -euo pipefail

url=${HELPFLOW_URL:-http://127.0.0.1:8080}
customer=${CUSTOMER:-alex}
requests=0
flow='' session='' said=''

fail() {
  echo "$0: $1" >&2
  if [[ -n "$said" ]]; then
    echo "The server said last: $said" >&2
  fi
  exit 1
}

# request IDENTITY METHOD PATH [BODY]: the answer is left in $said.
request() {
  local headers=(-H "Authorization: Bearer dev:$1") sent=()
  if [[ "$2" == POST ]]; then
    # Each action has a key of its own, so that a retry of it would be known.
    requests=$((requests + 1))
    headers+=(-H 'Content-Type: application/json' -H "Idempotency-Key: $$-$RANDOM-$(date +%s)-$requests")
    sent=(--data-binary "$4")
  fi
  local answer
  answer=$(curl -sS --max-time 20 -X "$2" -w '\n%{http_code}' \
    "${headers[@]}" ${sent[@]+"${sent[@]}"} "$url$3") ||
    fail "$url did not answer. Start the server with ./helpflow serve, or set HELPFLOW_URL to where it is."
  said=${answer%$'\n'*}
  local status=${answer##*$'\n'}
  if [[ "$status" != 2* ]]; then
    fail "$2 $3 was answered with $status."
  fi
}

# field OBJECT NAME: a word of an object at the top of the answer; its own words come before those of what it holds.
field() {
  local object=${said#*\"$1\":\{}
  local word=${object#*\"$2\":\"}
  if [[ "$object" == "$said" || "$word" == "$object" ]]; then
    return
  fi
  printf '%s' "${word%%\"*}"
}

look() {
  request "customer:$customer" GET "/v1/sessions/$session"
}

# While the bank is being asked, there is nothing that the customer could press: look again until there is.
settle() {
  local tries=0
  while [[ "$(field session status)" == waiting && "$said" == *'"actions":[]'* ]]; do
    tries=$((tries + 1))
    if [[ "$tries" -gt 60 ]]; then
      fail "The session waits for the bank for too long."
    fi
    sleep 0.25
    look
  done
}

start() {
  flow=$1
  request "customer:$customer" POST /v1/sessions "{\"flow\":\"$flow\",\"inputs\":${2:-{\}}}"
  session=$(field session id)
  settle
}

step() {
  local key
  key=$(field screen key)
  request "customer:$customer" POST "/v1/sessions/$session/steps" \
    "{\"key\":\"$key\",\"action\":\"$1\",\"answers\":${2:-{\}}}"
  settle
}

shows() {
  local screen
  screen=$(field screen id)
  if [[ "$screen" != "$1" ]]; then
    fail "The screen is $screen, but $1 was expected."
  fi
}

ends() {
  shows "$1"
  local status outcome
  status=$(field session status)
  outcome=$(field session outcome)
  if [[ "$status" != ended || "$outcome" != "$2" ]]; then
    fail "The session is $status with outcome $outcome, but ended with outcome $2 was expected."
  fi
  echo "$flow came to its end $(field screen id): $outcome"
}

escalates() {
  shows "$1"
  local status
  status=$(field session status)
  if [[ "$status" != escalated ]]; then
    fail "The session is $status, but escalated was expected."
  fi
  echo "$flow asked for a person at $(field screen id)"
}

agent() {
  request agent:gil GET "/v1/handoffs?session=$session"
  local id=${said#*\"id\":\"}
  id=${id%%\"*}
  request agent:gil POST "/v1/handoffs/$id/$1" "${2:-{\}}"
  look
}

at() {
  shows "$1"
  shift
  step "$@"
}

helped() {
  escalates "$1"
  agent accept
  agent end '{"reason":"We talked it through.","outcome":"resolved"}'
  ends "$1" resolved
}

returned() {
  escalates "$1"
  agent accept
  agent return '{"reason":"We talked it through."}'
}

busy() {
  escalates "$1"
  agent unavailable '{"reason":"Everybody is busy."}'
}

unlisted() {
  local kept=$said
  request "customer:$customer" GET '/v1/sessions?status=active'
  if [[ "$said" == *"$session"* ]]; then
    fail "The list of sessions tells of $session, though $flow is discreet."
  fi
  said=$kept
}

confirm() {
  at offerCode send
  at enterCode check '{"code":"246810"}'
}
