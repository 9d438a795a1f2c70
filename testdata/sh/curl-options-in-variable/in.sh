#!/bin/sh
# A command and its options in variables, as in
# scripts older than arrays.
CURL="curl -s --compressed"
$CURL "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
OPTS="-s -G -d site=stackoverflow"
curl $OPTS --compressed -d "key=$SE_KEY" https://api.stackexchange.com/2.3/tags # want "SE001 key in the query of curl"
