#!/bin/sh
# Two URLs in one command share its header; with --next each request has its own.
# want+1 "SE001 key in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" "https://api.stackexchange.com/2.3/tags?key=$SE_KEY&site=stackoverflow"
# want+1 "SE001 key in the query of curl"
curl -s "https://example.com/page" --next -s "https://api.stackexchange.com/2.3/badges?site=stackoverflow&key=$SE_KEY"
