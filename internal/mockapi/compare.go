package mockapi

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Compare reports how the request of a program that was fixed differs from the
// one before: they must be the same, but for the credential that counted, which
// must be in the header now and nowhere else. What else a fix changes is the
// scheme, to https, and where it likes the alias of the host.
func Compare(before, after Record) error {
	if len(before.Credentials) > 0 {
		before = upgrade(before, after)
	}
	// A query that was written anew, by a library, counts for what it says.
	if slices.Equal(Params(before.Query), Params(after.Query)) {
		before.Query = after.Query
	}
	for _, part := range []struct{ name, old, now string }{
		{"method", before.Method, after.Method},
		{"scheme", before.Scheme, after.Scheme},
		{"host", before.Host, after.Host},
		{"path", before.Path, after.Path},
		{"parameters", before.Query, after.Query},
		{"body", before.Body, after.Body},
		{"JSONP callback", before.JSONP, after.JSONP},
	} {
		if part.old != part.now {
			return fmt.Errorf("%s %q before, %q after", part.name, maskText(part.old), maskText(part.now))
		}
	}
	if err := compareHeaders(before, after); err != nil {
		return err
	}
	return compareCredentials(before, after)
}

// upgrade changes what a fix changes beside the credentials: plain HTTP, which
// must not stay, and the alias host, which may.
func upgrade(old, now Record) Record {
	if old.Scheme == "http" {
		old.Scheme, old.Transport = "https", now.Transport // clients speak another protocol then
	}
	if old.Host == AliasHost && now.Host == MainHost {
		old.Host = now.Host
	}
	return old
}

// compareHeaders reports how what a program says in headers differs, and of what
// its HTTP client says on its own, what a program can spoil.
func compareHeaders(old, now Record) error {
	if old.Body == "" && now.Body == "" && old.In(Body) {
		// The type of a form that held nothing but credentials.
		old.Header, now.Header = old.Header.Clone(), now.Header.Clone()
		old.Header.Del("Content-Type")
		now.Header.Del("Content-Type")
	}
	if !maps.EqualFunc(old.Header, now.Header, slices.Equal) {
		return fmt.Errorf("headers %s before, %s after", maskHeader(old.Header), maskHeader(now.Header))
	}
	for _, name := range []string{"User-Agent", "Accept-Encoding"} {
		if was, is := old.Transport.Get(name), now.Transport.Get(name); was != is {
			return fmt.Errorf("%s %q before, %q after", name, was, is)
		}
	}
	return nil
}

// compareCredentials checks that the credential that counted before is the one
// in the header now, and nowhere else.
func compareCredentials(old, now Record) error {
	if now.In(Query) || now.In(Body) {
		return fmt.Errorf("credentials %v outside of the header", now.Credentials)
	}
	want := old.Authorization // what is not the API's business stays
	if len(old.Credentials) > 0 {
		want = nil
		if c, ok := old.Credential(); ok {
			want = Authorization{"Bearer " + c.Value}
		}
	}
	if !slices.Equal(want, now.Authorization) {
		return fmt.Errorf("authorization %s, want %s", now.Authorization, want)
	}
	return nil
}

// The parameters in a text that shows a URL: those of a request that is fixed
// are gone from what the program prints about it.
var (
	laterParam = regexp.MustCompile(`(?i)&(?:amp;)?(?:(?:k|%6b)ey|access_token)=[^&\s"'#<>]*`)
	firstParam = regexp.MustCompile(`(?i)\?(?:(?:k|%6b)ey|access_token)=[^&\s"'#<>]*&?`)
	openEnd    = regexp.MustCompile(`\?(\s|["'#<>]|$)`)
)

// Redact returns a text that a program shows, without the credentials in the
// URLs in it.
func Redact(text string) string {
	text = laterParam.ReplaceAllString(text, "")
	text = firstParam.ReplaceAllString(text, "?")
	text = strings.ReplaceAll(text, "?&", "?")
	return openEnd.ReplaceAllString(text, "$1")
}
