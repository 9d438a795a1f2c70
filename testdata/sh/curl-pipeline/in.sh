#!/bin/bash
# In a pipeline, a substitution, a condition,
# behind another command.
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" | tr '{' '\n' # want "SE001 key in the query of curl"
n=$(curl -s --compressed "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY" | wc -l) # want "SE001 key in the query of curl"
m=`curl -s --compressed "https://api.stackexchange.com/2.3/users?site=stackoverflow&key=$SE_KEY" | wc -l` # want "SE001 key in the query of curl"
if ! env LANG=C curl -sf --compressed -o /dev/null "https://api.stackexchange.com/2.3/badges?site=stackoverflow&key=$SE_KEY"; then # want "SE001 key in the query of curl"
  echo down
fi
echo $n $m
