package shscan

var wgetClient = client{
	name: "wget", folder: "wget", doc: "https://www.gnu.org/software/wget/manual/html_node/HTTP-Options.html",
	options: []option{
		{names: "--header", role: headerLine},
		{names: "--post-data --body-data", role: bodyData},
	},
	values: `-a --append-output -A --accept -B --base -D --domains -e --execute -i --input-file -I --include-directories -l --level
		-o --output-file -O --output-document -P --directory-prefix -Q --quota -R --reject -t --tries -T --timeout -U --user-agent
		-w --wait -X --exclude-directories
		--accept-regex --backups --bind-address --body-file --ca-certificate --ca-directory --certificate --certificate-type
		--ciphers --compression --config --connect-timeout --crl-file --cut-dirs --default-page --dns-timeout --exclude-domains
		--follow-tags --ftp-password --ftp-user --http-password --http-user --ignore-tags --limit-rate --load-cookies
		--local-encoding --max-redirect --method --password --pinnedpubkey --post-file --prefer-family --private-key
		--private-key-type --progress --proxy-password --proxy-user --read-timeout --referer --regex-type --reject-regex
		--rejected-log --remote-encoding --report-speed --restrict-file-names --retry-on-http-error --save-cookies
		--secure-protocol --start-pos --use-askpass --user --waitretry --warc-dedup --warc-file --warc-header --warc-max-size
		--warc-tempdir`,
	equals: true,
	header: "--header=", glued: "--header=", empty: "--post-data=''",
}
