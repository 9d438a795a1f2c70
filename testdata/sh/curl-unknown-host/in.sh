#!/bin/bash
# The host comes from the environment. The name of the variable tells of the API, but
# proves nothing.
# env: SE_API_URL=https://api.stackexchange.com/2.3
curl -s --compressed "$SE_API_URL/questions?site=stackoverflow&key=$SE_KEY" # want "SE001 .*the host is not proven"
curl -s --compressed "$SERVER/questions?page=1&key=$KEY" || true
# norun: one of the hosts does not exist
