#!/bin/sh
# The example of the announcement, which says what it must become. Whoever reads
# it will copy it.
curl -s --compressed "https://api.stackexchange.com/2.4/inbox/unread?key=$SE_KEY&access_token=$SE_ACCESS_TOKEN" # want "SE002 key and access_token in the query of curl"
