#!/bin/bash
# A function that asks the API and others.
# A header there would go to all of them.
fetch() {
  curl -s --compressed "$1"
}
fetch "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY" # want "SE001 key in the query of curl"
fetch "https://stats.example.org/latest?key=$STATS_KEY"
