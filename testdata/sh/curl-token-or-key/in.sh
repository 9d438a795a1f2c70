#!/bin/sh
# The key always goes, a token only if somebody has logged in. Then the header falls
# back to the key.
# env: SE_ACCESS_TOKEN=
url="https://api.stackexchange.com/2.3/questions?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
if [ -n "$SE_ACCESS_TOKEN" ]; then
  : signed in
fi
curl -s --compressed "$url"
# want+1 "SE002 key and access_token in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY${SE_ACCESS_TOKEN:+&access_token=$SE_ACCESS_TOKEN}"
