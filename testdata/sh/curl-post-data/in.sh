#!/bin/bash
# A form in the body, of which the credentials go. The last one must stay a POST, so
# that it keeps an empty body.
body="comment text"
# want+1 "SE003 key and access_token in the body of curl"
curl -s --compressed -d "key=$SE_KEY&access_token=$SE_ACCESS_TOKEN&site=stackoverflow" --data-urlencode "body=$body" https://api.stackexchange.com/2.3/posts/1/comments/add
# want+1 "SE003 key and access_token in the body of curl"
curl -s --compressed -X POST https://api.stackexchange.com/2.3/comments/2/upvote -d key="$SE_KEY" -d access_token="$SE_ACCESS_TOKEN" -d site=stackoverflow
# want+1 "SE003 access_token in the body of curl"
curl -s --compressed -d access_token="$SE_ACCESS_TOKEN" "https://api.stackexchange.com/2.3/comments/2/delete?site=stackoverflow"
