#!/bin/bash
# The key is an element of an array. Its index may be another one when the request is
# sent.
keys=("$SE_KEY" "$SE_TOKEN_KEY")
i=0
curl -s --compressed "https://api.stackexchange.com/2.3/info?key=${keys[0]}&site=stackoverflow" # want "SE001 key in the query of curl"
url="https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${keys[i]}" # want "SE001 key in the query of curl"
i=1
curl -s --compressed "$url"
# norun: one of the requests has no fix
