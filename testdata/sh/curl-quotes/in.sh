#!/bin/bash
# Quotes around the key alone, and other ways
# to put a word together.
curl -s --compressed https://api.stackexchange.com/2.3/info?key="$SE_KEY" # want "SE001 key in the query of curl"
curl -s --compressed 'https://api.stackexchange.com/2.3/tags?site=stackoverflow&key='"$SE_KEY" # want "SE001 key in the query of curl"
curl -s --compressed 'https://api.stackexchange.com/2.3/tags?key='"$SE_KEY"'&site=stackoverflow' # want "SE001 key in the query of curl"
curl -s --compressed https://api.stackexchange.com/2.3/badges\?key=$SE_KEY\&site=stackoverflow # want "SE001 key in the query of curl"
