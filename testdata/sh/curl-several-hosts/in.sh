#!/bin/sh
# Two hosts in one command would get the same header, and the credential with it, so
# that there is no fix.
# want+1 "SE001 key in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" "https://example.com/other"
