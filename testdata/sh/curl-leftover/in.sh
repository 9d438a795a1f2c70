#!/bin/sh
# Half migrated: the header is there, and the parameters are too.
# want+1 "SE004 key and access_token in the query of curl although"
curl -s --compressed -H "Authorization: Bearer $SE_ACCESS_TOKEN" "https://api.stackexchange.com/2.3/me?site=stackoverflow&key=$SE_KEY&access_token=$SE_ACCESS_TOKEN"
# want+1 "SE004 key in the query of curl although"
curl -s --compressed --header "Authorization: Bearer $SE_KEY" "https://api.stackexchange.com/2.3/info?key=$SE_KEY&site=stackoverflow"
# want+1 "SE004 key in the query of curl although"
curl -s --compressed --oauth2-bearer "$SE_ACCESS_TOKEN" "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY"
# want+1 "SE004 key and access_token in the query of curl although"
curl -s --compressed -H "Authorization: Bearer $SE_KEY" "https://api.stackexchange.com/2.3/inbox?key=$SE_KEY&access_token=$SE_ACCESS_TOKEN"
