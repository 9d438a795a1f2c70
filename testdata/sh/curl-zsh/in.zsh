#!/usr/bin/env zsh
# zsh parses expansions of its own, and splits no variables: there is no conditional
# header that would be two words.
typeset -A sites
curl -s --compressed "https://api.stackexchange.com/2.3/info?site=${(L)SITE}&key=$SE_KEY" # want "SE001 key in the query of curl"
curl -s --compressed "https://api.stackexchange.com/2.3/tags?site=stackoverflow${SE_KEY:+&key=$SE_KEY}" # want "SE001 key in the query of curl"
