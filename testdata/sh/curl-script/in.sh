#!/bin/bash
# Code for another shell: an argument of -c or of eval, a here-document.
# Seen with timeout, xargs, docker and cron.
sh -c 'curl -s --compressed "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$SE_KEY"' # want "SE001 key in the query of curl"
timeout 60 bash -ec "curl -s --compressed \"https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=\$SE_KEY\"" # want "SE001 key in the query of curl"
bash -c 'curl -s --compressed "https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=$1"' _ "$SE_ACCESS_TOKEN" # want "SE002 access_token in the query of curl"
echo 1 | xargs -I{} sh -c 'curl -s --compressed "https://api.stackexchange.com/2.3/users?page={}&key=U4DMV*8nvpm3EOpvf69Rxw(("' # want "SE001 key in the query of curl"
eval 'curl -s --compressed "https://api.stackexchange.com/2.3/badges?site=stackoverflow&key=$SE_KEY"' # want "SE001 key in the query of curl"
# want+3 "SE001 key in the query of curl"
bash <<'EOF'
api=https://api.stackexchange.com/2.3
curl -s --compressed "$api/privileges?site=stackoverflow&key=$SE_KEY"
EOF
dir=$(mktemp -d)
# want+2 "SE001 key in the query of curl"
cat > "$dir/fetch.sh" <<-EOF
	curl -s --compressed "https://api.stackexchange.com/2.3/errors?pagesize=1&key=\$SE_KEY"
EOF
sh "$dir/fetch.sh"
rm -r "$dir"
echo sh -c 'curl "https://api.stackexchange.com/2.3/info?key=$SE_KEY"' >/dev/null
