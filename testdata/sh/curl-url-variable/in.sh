#!/bin/bash
# The whole URL is put together in a variable, and then fetched. Loops over pages do
# so.
key=$SE_KEY
for page in 1 2; do
  url="https://api.stackexchange.com/2.3/questions?page=$page&key=$key&site=stackoverflow" # want "SE001 key in the query of curl"
  echo "fetching $url"
  curl -sS --compressed "$url" --fail
done
