#!/bin/sh
# Headers that the API cannot understand.
# People guess at the scheme.
curl -s --compressed -H "Authorization: token $SE_KEY" "https://api.stackexchange.com/2.3/info?site=stackoverflow" # want "SE008 .*does not start with the scheme"
curl -s --compressed -H "Authorization: U4DMV*8nvpm3EOpvf69Rxw((" "https://api.stackexchange.com/2.3/info?site=stackoverflow" # want "SE008 .*has no scheme"
curl -s --compressed -H "Authorization: Bearer: $SE_KEY" "https://api.stackexchange.com/2.3/info?site=stackoverflow" # want "SE008 .*does not start with the scheme"
curl -s --compressed -H "X-API-Key: $SE_KEY" "https://api.stackexchange.com/2.3/info?site=stackoverflow" # want "SE008 X-API-Key means nothing"
# norun: the API does not authenticate these requests
