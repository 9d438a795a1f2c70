#!/bin/bash
# What is right already: the header and nothing else, as an option, as a condition, in
# an array.
curl -s --compressed -H "Authorization: Bearer $SE_KEY" "https://api.stackexchange.com/2.3/info?site=stackoverflow"
curl -s --compressed ${SE_KEY:+-H "Authorization: Bearer $SE_KEY"} "https://api.stackexchange.com/2.3/tags?site=stackoverflow"
args=(-H "Authorization: Bearer $SE_KEY" -G -d site=stackoverflow)
curl -s --compressed "${args[@]}" https://api.stackexchange.com/2.3/badges
