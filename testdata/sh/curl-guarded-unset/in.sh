#!/bin/bash
# The same without a key: no header may be sent then.
# env: SE_KEY=
base="https://api.stackexchange.com/2.3/info?site=stackoverflow"
curl -s --compressed "$base${SE_KEY:+&key=$SE_KEY}" # want "SE001 key in the query of curl"
url=$base
# want+1 "SE001 key in the query of curl"
if [ -n "$SE_KEY" ]; then
  url="$url&key=$SE_KEY"
fi
curl -s --compressed "$url"
curl -s -G --compressed ${SE_KEY:+-d key="$SE_KEY"} "$base" # want "SE001 key in the query of curl"
curl -s --compressed "$base&key=${SE_KEY:-}" # want "SE001 key in the query of curl"
