package shscan

var curlClient = client{
	name: "curl", folder: "curl", doc: "https://curl.se/docs/manpage.html",
	options: []option{
		{names: "--url", role: urlValue},
		{names: "-d --data --data-ascii --data-binary", role: bodyData, file: true},
		{names: "--data-raw", role: bodyData},
		{names: "--data-urlencode", role: bodyData, encoded: true, file: true},
		{names: "--url-query", role: queryData, encoded: true, file: true},
		{names: "-F --form", role: formField, file: true, field: true},
		{names: "--form-string", role: formField},
		{names: "-H --header", role: headerLine},
		{names: "--oauth2-bearer", role: bearer},
		{names: "-G --get", role: intoQuery, flag: true},
		{names: "-: --next", role: nextOne, flag: true},
	},
	values: `-A --user-agent -b --cookie -c --cookie-jar -C --continue-at -D --dump-header -e --referer -E --cert -h --help -K --config
		-m --max-time -o --output -P --ftp-port -Q --quote -r --range -t --telnet-option -T --upload-file -u --user -U --proxy-user
		-w --write-out -x --proxy -X --request -y --speed-time -Y --speed-limit -z --time-cond
		--abstract-unix-socket --alt-svc --aws-sigv4 --cacert --capath --cert-type --ciphers --connect-timeout --connect-to
		--create-file-mode --crlfile --curves --delegation --dns-interface --dns-ipv4-addr --dns-ipv6-addr --dns-servers --doh-url
		--ech --egd-file --engine --etag-compare --etag-save --expect100-timeout --ftp-account --ftp-alternative-to-user
		--ftp-method --ftp-ssl-ccc-mode --happy-eyeballs-timeout-ms --haproxy-clientip --hostpubmd5 --hostpubsha256 --hsts
		--interface --ip-tos --ipfs-gateway --json --keepalive-cnt --keepalive-time --key --key-type --krb --libcurl --limit-rate
		--local-port --login-options --mail-auth --mail-from --mail-rcpt --max-filesize --max-redirs --netrc-file --noproxy
		--output-dir --parallel-max --pass --pinnedpubkey --preproxy --proto --proto-default --proto-redir --proxy-cacert
		--proxy-capath --proxy-cert --proxy-cert-type --proxy-ciphers --proxy-crlfile --proxy-header --proxy-key
		--proxy-key-type --proxy-pass --proxy-pinnedpubkey --proxy-service-name --proxy-tls13-ciphers --proxy-tlsauthtype
		--proxy-tlspassword --proxy-tlsuser --proxy1.0 --pubkey --random-file --rate --request-target --resolve --retry
		--retry-delay --retry-max-time --sasl-authzid --service-name --socks4 --socks4a --socks5 --socks5-gssapi-service
		--socks5-hostname --stderr --tftp-blksize --tls-max --tls13-ciphers --tlsauthtype --tlspassword --tlsuser --trace
		--trace-ascii --trace-config --unix-socket --variable --vlan-priority`,
	header: "-H ", glued: "-H", empty: "-d ''",
}
