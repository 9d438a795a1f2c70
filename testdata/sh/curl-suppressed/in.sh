#!/bin/sh
# A comment silences a finding, on its line or the line below. One that silences
# nothing is a note.
# seauthlint:ignore SE001 the mock wants it in the query
curl -s "https://api.stackexchange.com/2.3/info?key=$SE_KEY"
curl -s "https://api.stackexchange.com/2.3/info?key=$SE_KEY" # seauthlint:ignore
# want+1 "SE100 this comment suppresses nothing"
echo done # seauthlint:ignore
# norun: nothing is to be fixed
