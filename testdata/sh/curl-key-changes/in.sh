#!/bin/bash
# The variable is another one by the time the request is sent. The header would carry
# the wrong key, so there is no fix.
key=$SE_KEY
url="https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$key" # want "SE001 key in the query of curl"
key=$(date +%s)
curl -s --compressed "$url"
echo "$key" >/dev/null
