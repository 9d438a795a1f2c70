#!/bin/sh
# A command over several lines, as people write long ones: the header gets a line of
# its own before the URL.
# want+3 "SE001 key in the query of curl"
curl --silent --compressed \
    --max-time 10 \
    "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" \
    --output info.json
