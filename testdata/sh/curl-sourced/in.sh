#!/bin/bash
# Another file is run between the URL and the request. It may set the key anew, so that
# there is no fix; what follows it is all right.
url="https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
. /dev/null
curl -s --compressed "$url"
curl -s --compressed "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
# norun: one of the requests has no fix
