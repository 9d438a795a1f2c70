#!/bin/sh
# The key is spelled in the URL, encoded or not.
# It is public, so people do.
curl -s --compressed 'https://api.stackexchange.com/2.3/info?key=U4DMV*8nvpm3EOpvf69Rxw((&site=stackoverflow' # want "SE001 key in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=U4DMV*8nvpm3EOpvf69Rxw%28%28" # want "SE001 key in the query of curl"
curl -s --compressed https://api.stackexchange.com/2.3/info?key=U4DMV*8nvpm3EOpvf69Rxw%28%28 # want "SE001 key in the query of curl"
curl -s --compressed -d site=stackoverflow -d 'key=U4DMV*8nvpm3EOpvf69Rxw((' -G https://api.stackexchange.com/2.3/info # want "SE001 key in the query of curl"
