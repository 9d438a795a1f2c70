#!/bin/sh
# Plain http, and the alias of the host: both are
# written anew with the header.
curl -s --compressed "http://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 .*it goes over http"
curl -s --compressed "https://api.stackoverflow.com/2.3/tags?key=$SE_KEY&site=stackoverflow" # want "SE001 key in the query of curl"
