#!/bin/bash
# Options in an array, which is how careful scripts keep their words apart. The key
# is added if there is one.
args=(-sS -G --compressed -d site=stackoverflow)
if [[ -n $SE_KEY ]]; then
  args+=(-d "key=$SE_KEY") # want "SE001 key in the query of curl"
fi
curl "${args[@]}" -d pagesize=3 https://api.stackexchange.com/2.3/questions
opts=(-s --compressed -G -d key="$SE_KEY" -d site=superuser) # want "SE001 key in the query of curl"
curl "${opts[@]}" https://api.stackexchange.com/2.3/tags
curl "${opts[@]}" https://api.stackexchange.com/2.3/badges
