#!/bin/sh
# The host can be set from outside; what is
# seen of it is the API.
: "${API:=https://api.stackexchange.com/2.3}"
BASE=${SE_BASE:-https://api.stackexchange.com/2.3}
curl -s --compressed "${BASE%/}/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
