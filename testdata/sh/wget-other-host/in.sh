#!/bin/sh
# wget of other services, and with
# the header already.
wget -qO- "https://maps.example.com/geocode?key=$MAPS_KEY&address=here"
wget -qO- --header="Authorization: Bearer $SE_KEY" "https://api.stackexchange.com/2.3/info?site=stackoverflow" | gunzip -c 2>/dev/null
