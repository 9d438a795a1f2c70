#!/bin/bash
# Options that may send an Authorization header already. Which of the two the author
# wants is not known, so that the fix is unsafe.
# env: HEADER=X-Trace: 1
curl -s --compressed -H "$HEADER" "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
curl -s --compressed -u "" "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
# norun: curl asks for the password
