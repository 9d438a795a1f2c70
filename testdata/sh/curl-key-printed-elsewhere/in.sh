#!/bin/bash
# The command that prints the key runs where the URL is put together. To run it at the
# request would change the order, so that there is no fix.
secret() { echo "U4DMV*8nvpm3EOpvf69Rxw(("; }
url="https://api.stackexchange.com/2.3/sites?pagesize=2&key=$(secret)" # want "SE001 key in the query of curl"
curl -s --compressed "$url"
