#!/bin/sh
# Without quotes, the & ends the command: the rest is never sent. Mending the one
# without the other would hide it.
curl -s --compressed https://api.stackexchange.com/2.3/info?key=$SE_KEY&site=stackoverflow # want "SE001 key in the query of curl"
wait
