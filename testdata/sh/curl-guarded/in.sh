#!/bin/bash
# The key goes along only if there is one: as an expansion with a condition, or as a
# test that appends it.
base="https://api.stackexchange.com/2.3/info?site=stackoverflow"
curl -s --compressed "$base${SE_KEY:+&key=$SE_KEY}" # want "SE001 key in the query of curl"
url=$base
# want+1 "SE001 key in the query of curl"
if [ -n "$SE_KEY" ]; then
  url="$url&key=$SE_KEY"
fi
curl -s --compressed "$url"
other=$base
# want+1 "SE001 key in the query of curl"
[[ -n "$SE_KEY" ]] && other+="&key=$SE_KEY"
curl -s --compressed "$other&page=2"
curl -s -G --compressed ${SE_KEY:+-d key="$SE_KEY"} "$base" # want "SE001 key in the query of curl"
