#!/bin/sh
# The key is a constant that was encoded for the URL. The header needs it raw, and
# nothing else reads it.
KEY="U4DMV*8nvpm3EOpvf69Rxw%28%28"
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$KEY" # want "SE001 key in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/sites?key=$KEY&pagesize=2" # want "SE001 key in the query of curl"
