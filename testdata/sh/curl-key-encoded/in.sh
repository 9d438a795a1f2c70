#!/bin/bash
# The script encodes the key for the URL, in ways that are not undone. The header would
# carry the wrong text, so that there is no fix.
curl -s --compressed "https://api.stackexchange.com/2.3/info?key=${SE_KEY//\(/%28}&site=stackoverflow" # want "SE001 key in the query of curl"
encoded=$(printf '%s' "$SE_KEY" | sed 's/(/%28/g')
curl -s --compressed "https://api.stackexchange.com/2.3/tags?key=$(echo "$SE_KEY" | sed 's/(/%28/g')&site=stackoverflow" # want "SE001 key in the query of curl"
