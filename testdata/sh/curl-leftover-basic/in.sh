#!/bin/sh
# Another header than that of the API. Whether the author wants to lose it is not
# known.
# want+1 "SE004 key in the query of curl although"
curl -s --compressed -H "Authorization: Basic $PROXY_LOGIN" "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY"
# env: PROXY_LOGIN=dXNlcjpwYXNz
