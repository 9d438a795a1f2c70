#!/bin/bash
# The URL is also the key of a cache. Without the credential it names another file, so
# that the fix is unsafe.
url="https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
name=$(md5sum <<<"$url")
curl -s --compressed "$url"
echo "${#name}" 
