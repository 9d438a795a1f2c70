#!/bin/bash
# A function whose name says that it encodes what it is given. The header takes that
# as it is.
urlencode() {
  local s=${1//\(/%28}
  echo "$s"
}
curl -s --compressed "https://api.stackexchange.com/2.3/info?key=$(urlencode "$SE_KEY")&site=stackoverflow" # want "SE001 key in the query of curl"
