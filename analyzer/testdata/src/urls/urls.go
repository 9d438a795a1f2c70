// Package urls builds URLs for others. // want package:"evidence helpers"
package urls

import (
	"net/url"
	"strings"
)

func Build(path, key string) string { // want Build:`returns 0 "https://api.stackexchange.com/2.3/"\$0"\?key="\$1`
	return "https://api.stackexchange.com/2.3/" + path + "?key=" + url.QueryEscape(key)
}

func API(path string) string { // want API:`returns 0 "https://api.stackexchange.com"\$0`
	return "https://api.stackexchange.com" + path
}

func Params(key string) url.Values { // want Params:`returns 0 {key=\$0 site="stackoverflow"}`
	v := url.Values{}
	v.Set("key", key)
	v.Set("site", "stackoverflow")
	return v
}

func WithKey(u, key string) string { // want WithKey:`returns 0 \$0"\?key="\$1`
	return u + "?key=" + key
}

func Join(base string, v url.Values) string { // want Join:`returns 0 \$0"\?"\$1`
	return strings.TrimRight(base, "/") + "?" + v.Encode()
}

func unexported(key string) string { return "?key=" + key }

func Number(n int) int { return n + len(unexported("")) }
