#!/bin/bash
# The key is what a command prints: read in the
# URL itself, or kept before.
secret() { echo "U4DMV*8nvpm3EOpvf69Rxw(("; }
curl -s --compressed "https://api.stackexchange.com/2.3/info?key=$(secret)&site=stackoverflow" # want "SE001 key in the query of curl"
key=$(secret)
curl -s --compressed "https://api.stackexchange.com/2.3/tags?key=$key&site=stackoverflow" # want "SE001 key in the query of curl"
