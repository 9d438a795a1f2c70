#!/bin/bash
# Code that runs on another machine or in a container.
# Seen in deployments.
# norun: there is neither
ssh -p 22 bot@example.com 'curl -s "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY"' # want "SE001 key in the query of curl"
docker run --rm alpine sh -c 'curl -s "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=$SE_KEY"' # want "SE001 key in the query of curl"
# want+2 "SE001 key in the query of curl"
ssh bot@example.com <<'EOF'
curl -s "https://api.stackexchange.com/2.3/users?site=stackoverflow&key=$SE_KEY"
EOF
ssh bot@example.com 'cat > notes' <<'EOF'
curl -s "https://api.stackexchange.com/2.3/users?site=stackoverflow&key=$SE_KEY"
EOF
