#!/bin/sh
# The credentials are text in a variable of their own, or among other parameters. What
# nothing reads any more goes.
API="https://api.stackexchange.com/2.3"
# want+1 "SE002 key and access_token in the query of curl"
AUTH="key=$SE_KEY&access_token=$SE_ACCESS_TOKEN"
PARAMS="site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
curl -s --compressed "$API/me?$AUTH&site=stackoverflow"
curl -s --compressed "$API/tags?$PARAMS&pagesize=1"
curl -s --compressed "$API/info?$PARAMS"
