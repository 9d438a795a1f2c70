package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A call of something that no row knows: the credential is reported, what to do
// is for the reader to decide.

// harmlessPackages send nothing.
var harmlessPackages = []string{
	"fmt.", "log.", "log/", "strings.", "strconv.", "errors.", "net/url.", "bytes.", "bufio.", "encoding/", "time.", "sort.", "slices.", "maps.",
	"regexp.", "testing.", "path.", "path/", "unicode", "html.", "os.", "io.", "io/", "reflect.", "sync.", "crypto/", "hash/", "hash.", "math", "text/",
	"html/", "flag.", "context.", "net/http/httptest.", "cmp.", "runtime", "embed.", "atomic.",
}

// isHarmless reports whether a call sends nothing: it only computes, or shows
// what it is given.
func (in *interp) isHarmless(c *call) bool {
	if in.isPure(c.name) || c.name == "" && c.recv == nil {
		return true
	}
	for _, p := range harmlessPackages {
		if strings.HasPrefix(c.name, p) {
			return true
		}
	}
	last := strings.ToLower(funcLast(c.name))
	for _, word := range []string{"print", "log", "debug", "info", "warn", "error", "trace", "fatal", "equal", "assert", "redact"} {
		if strings.HasPrefix(last, word) {
			return true
		}
	}
	return false
}

// unknownSite notes a call that is given a URL of the API with a credential.
func (in *interp) unknownSite(c *call) {
	if in.fromTest() {
		return // mocks and comparisons
	}
	for i, v := range c.args {
		texts := v.texts
		if texts == nil && v.obj != nil && v.obj.kind == urlObj && !v.obj.param {
			texts = in.urlTexts(v.obj)
		}
		if texts == nil {
			continue
		}
		var n ast.Expr
		if i < len(c.n.Args) {
			n = c.n.Args[i]
		}
		urls := []*seapi.URL{}
		for _, t := range texts {
			urls = append(urls, in.prog.hosts.ParseURL(t))
		}
		api := slices.ContainsFunc(urls, func(u *seapi.URL) bool { return u.Class == seapi.HostAPI && u.HasCredentials() })
		if !api {
			continue
		}
		name := shortCallee(c)
		row := &client{name: name, url: i, body: -1, way: noHeaders, opaque: true, reason: "what " + name + " does with the URL is not known; add the header where the request is made"}
		s := in.newSite(row, c)
		s.addText(inURL, n, texts)
		in.addSite(s)
	}
}

// shortCallee names what a call calls as its package's users write it.
func shortCallee(c *call) string {
	name := c.name
	if name == "" {
		return "a function"
	}
	name = strings.TrimPrefix(name, ".")
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	return name
}
