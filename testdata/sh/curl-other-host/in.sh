#!/bin/bash
# Other services with parameters of the same names, the OAuth dialog of Stack Exchange
# itself, version 3, and text that is no request.
curl -s "https://maps.example.com/geocode?address=here&key=$MAPS_KEY"
curl -s "https://graph.example.com/me?access_token=$FB_TOKEN"
curl -s -d "client_id=1" -d "code=$CODE" https://stackoverflow.com/oauth/access_token/json
curl -s "https://api.stackexchange.com/docs/me?key=x"
echo "https://api.stackexchange.com/2.3/info?key=$SE_KEY is wrong"
# curl "https://api.stackexchange.com/2.3/info?key=$SE_KEY"
curl -s --key client.pem "https://api.example.org/2.3/info?site=stackoverflow" 2>/dev/null || true
curl -s "https://metasmoke.example.com/api/v2.0/posts?key=$MS_KEY&filter=x"
