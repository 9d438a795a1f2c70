#!/bin/bash
# A script that does not parse. What comes before and behind the broken part is
# checked all the same.
curl -s "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
if [ -n "$SE_KEY" ]; then
} # want "SE000 cannot parse this file"
curl -s "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
# norun: it does not parse
