#!/bin/sh
# Parameters as data that -G puts into the query. The manual of curl shows this for
# values that have to be encoded.
# want+2 "SE001 key in the query of curl"
curl -s -G --compressed "https://api.stackexchange.com/2.3/search" \
  -d key="$SE_KEY" \
  -d site=stackoverflow \
  --data-urlencode "intitle=what is a monad?"
# want+1 "SE002 key and access_token in the query of curl"
curl -sG https://api.stackexchange.com/2.3/me --data-urlencode "key=$SE_KEY" --data-urlencode "access_token=$SE_ACCESS_TOKEN"
# want+1 "SE001 key in the query of curl"
curl -s -G --compressed https://api.stackexchange.com/2.3/info -d "site=stackoverflow&key=$SE_KEY"
