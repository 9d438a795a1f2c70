#!/bin/bash
# A function that all requests go through.
# It is given the route, or more of the URL.
api() {
  local route=$1 site=${2:-stackoverflow}
  curl -s --compressed "https://api.stackexchange.com/2.3/$route?site=$site&key=$SE_KEY" # want "SE001 key in the query of curl"
}
get() { curl -s --compressed "$1"; }
api info
api "users/22656" superuser
get "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
