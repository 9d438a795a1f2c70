#!/bin/sh
# wget with the key in the URL, and with a form.
# It has no short option for a header.
wget -qO- "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" | gunzip -c 2>/dev/null # want "SE001 key in the query of wget"
wget -q -O - --post-data="key=$SE_KEY&access_token=$SE_ACCESS_TOKEN&site=stackoverflow" https://api.stackexchange.com/2.3/comments/2/upvote | gunzip -c 2>/dev/null # want "SE003 key and access_token in the body of wget"
wget -qO- --post-data "access_token=$SE_ACCESS_TOKEN" "https://api.stackexchange.com/2.3/comments/2/delete?site=stackoverflow" | gunzip -c 2>/dev/null # want "SE003 access_token in the body of wget"
wget -qO- "https://api.stackexchange.com/2.3/tags?site=stackoverflow${SE_KEY:+&key=$SE_KEY}" | gunzip -c 2>/dev/null # want "SE001 key in the query of wget"
