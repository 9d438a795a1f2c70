#!/bin/bash
# Line ends of Windows, as in a repository without attributes. They stay.
# The shell gets the script without them.
# want+2 "SE001 key in the query of curl"
curl -s --compressed \
  -d "key=$SE_KEY" -d site=stackoverflow \
  -G https://api.stackexchange.com/2.3/info
# norun: a shell takes the line ends for text
