#!/bin/bash
# Configuration and data that curl reads from
# elsewhere are not looked at.
curl -s --compressed -G -d @- https://api.stackexchange.com/2.3/info <<EOF
key=$SE_KEY&site=stackoverflow
EOF
# miss: data from a here-document
# norun: nothing is found
