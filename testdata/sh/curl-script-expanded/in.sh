#!/bin/bash
# One shell expands what another one runs: what a quote is there depends on the value.
# Seen in cron jobs and deployments. There is no fix.
bash -c "curl -s --compressed 'https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY'" # want "SE001 key in the query of curl"
# want+2 "SE001 key in the query of curl"
bash -s <<EOF
curl -s --compressed "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY"
EOF
sh -c 'curl -s --compressed "https://api.stackexchange.com/2.3/users?site=stackoverflow&key='"$SE_KEY"'"' # want "SE001 key in the query of curl"
