#!/bin/sh
# A form in several parts. The API reads it as well.
# want+1 "SE003 key and access_token in the body of curl"
curl -s --compressed -F "key=$SE_KEY" -F "access_token=$SE_ACCESS_TOKEN" -F site=stackoverflow -F "body=text" https://api.stackexchange.com/2.3/posts/1/comments/add
