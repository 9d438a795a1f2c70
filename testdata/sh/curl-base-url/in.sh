#!/bin/sh
# The base URL is a variable at the top, the route and the parameters stand at the
# call. Most scripts begin like this.
API="https://api.stackexchange.com/2.3"
KEY="U4DMV*8nvpm3EOpvf69Rxw(("
curl -s --compressed "$API/questions?site=stackoverflow&key=$KEY&pagesize=5" # want "SE001 key in the query of curl"
curl -s --compressed "${API}/info?key=${KEY}&site=superuser" # want "SE001 key in the query of curl"
