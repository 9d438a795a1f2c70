//go:build e2e

package e2e

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A scenario is a program in a page, before and after all its fixes.
type scenario struct {
	name   string
	src    string // or the name of a file of testdata
	setup  string // runs before the program, as what happened on the site earlier
	act    string // runs after it, as what the user does
	unsafe bool   // some fixes are unsafe
	api    mockapi.Config
	want   []string // what the program prints after its fix; nil for the same as before
}

const (
	markup  = `<div class="score" data-post="7">3</div><a class="question" href="/questions/11/a">a</a><a class="question" href="/questions/12/b">b</a>`
	token   = "tokentokentokentoken12))"
	get     = "fetch('https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=abcdefghijklmnopqrstuv((')\n"
	show    = "  .then(r => r.json()).then(d => console.log(d.quota_max)).catch(e => console.log(e.message));\n"
	refused = "print log: Failed to fetch"
)

// jsonp asks with a token that is not valid, so that the API answers an error.
const jsonp = `$.ajax({
  url: 'https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=wrong',
  dataType: 'jsonp',
  success: function (d) { console.log('success', d.error_name); },
  error: function (x) { console.log('error', x.status); },
});
`

var scenarios = []scenario{
	{name: "preflight answered", src: get + show},
	{name: "preflight not answered", src: get + show, api: mockapi.Config{NoPreflight: true}, want: []string{refused}},
	{name: "answer not for pages", src: get + show, api: mockapi.Config{NoCORS: true}, want: []string{refused}},
	{name: "JSONP to CORS", src: strings.Replace(jsonp, "=wrong", "="+token, 1), unsafe: true, want: []string{"print log: success undefined"}},
	{name: "errors of JSONP to CORS", src: jsonp, unsafe: true, want: []string{"print log: error 400"}},
	{name: "votes", src: "view-votes.user.js", act: "jQuery('.score').trigger('click'); console.log(jQuery('.score').html());", unsafe: true},
	{name: "helpers with a token", src: "helpers.user.js", setup: "localStorage.setItem('extras-token', '" + token + "');"},
	{name: "helpers without a token", src: "helpers.user.js"},
}

// TestScenarios runs what only a browser can show, with the jQuery of Stack
// Exchange's own pages.
func TestScenarios(t *testing.T) {
	b := browser(t)
	b.Markup = markup
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) { s.run(t, b) })
	}
}

// text returns a text of the scenario with what happens around it.
func (s scenario) text(src string) string { return s.setup + "\n" + src + "\n" + s.act }

func (s scenario) run(t *testing.T, b *Browser) {
	src := s.src
	if strings.HasSuffix(src, ".js") {
		text, err := os.ReadFile("testdata/" + src)
		if err != nil {
			t.Fatal(err)
		}
		src = string(text)
	}
	fixed := fixText(t, src, s.unsafe)
	before := s.show(t, b, src, legacy)
	api := s.api
	api.Mode = mockapi.Strict
	after := s.show(t, b, fixed, api)
	if s.want == nil {
		if err := Compare(before, after, s.unsafe); err != nil {
			t.Errorf("%v\nbefore:\n%safter:\n%s", err, before, after)
		}
	} else if got := printed(after.Trace); !slices.Equal(got, s.want) {
		t.Errorf("got %q, want %q", got, s.want)
	}
	s.checkPreflight(t, after)
	if unfixed := s.show(t, b, src, strict); Compare(before, unfixed, false) == nil {
		t.Error("the program passes without a fix")
	}
}

// show runs a text, which must show something and send something.
func (s scenario) show(t *testing.T, b *Browser, src string, c mockapi.Config) Trace {
	t.Helper()
	trace, err := b.Run("", s.text(src), "1.12", c)
	if err != nil {
		t.Fatal(err)
	}
	if len(trace.Events) == 0 || len(trace.Requests) == 0 {
		t.Errorf("nothing happened:\n%s", trace)
	}
	return trace
}

// checkPreflight checks that the browser asks for each address before it sends
// the header, and sends nothing if that was not permitted.
func (s scenario) checkPreflight(t *testing.T, after Trace) {
	asked := map[string]bool{}
	for _, r := range after.Requests {
		place := r.Host + r.Path
		switch {
		case r.Preflight():
			asked[place] = true
		case r.API && (!asked[place] || s.api.NoPreflight):
			t.Errorf("a request without permission: %s", r)
		}
	}
	if len(asked) == 0 {
		t.Error("no preflight")
	}
}

// fixText makes the fixes of a text, all of them or the safe ones.
func fixText(t *testing.T, src string, unsafe bool) string {
	t.Helper()
	var sets [][]fixes.Edit
	for _, f := range jsscan.New(jsscan.Settings{}).Scan("page.user.js", []byte(src)) {
		if f.Fix == nil || f.Fix.Safety != fixes.Safe && !unsafe {
			t.Fatalf("no fix: %s", f.Message)
		}
		sets = append(sets, f.Fix.Edits)
	}
	edits, left := fixes.Merge(sets)
	if len(left) > 0 || len(edits) == 0 {
		t.Fatalf("%d edits, %d fixes left out", len(edits), len(left))
	}
	fixed, err := fixes.Apply(src, edits)
	if err != nil {
		t.Fatal(err)
	}
	return fixed
}

// TestNoCORS shows why a fetch that is no-cors has no fix: the browser drops
// the header without a word.
func TestNoCORS(t *testing.T) {
	src := strings.Replace(get, "((')", "((', { mode: 'no-cors' })", 1) + "  .then(r => console.log(r.type));\n"
	found := jsscan.New(jsscan.Settings{}).Scan("page.user.js", []byte(src))
	if len(found) != 1 || found[0].Rule != "SE006" || found[0].Fix != nil || found[0].NoFix == "" {
		t.Errorf("found %+v", found)
	}
	b := browser(t)
	byHand := strings.NewReplacer("&key=abcdefghijklmnopqrstuv((", "", "{ mode", "{ headers: { Authorization: 'Bearer abcdefghijklmnopqrstuv((' }, mode").Replace(src)
	trace, err := b.Run("", byHand, "3", strict)
	if err != nil {
		t.Fatal(err)
	}
	if len(trace.Requests) != 1 || len(trace.Requests[0].Authorization) > 0 || trace.Output()[0] != "log: opaque" {
		t.Errorf("the header was not dropped:\n%s", trace)
	}
	if err := CompareHost(jsrun.Run("page.js", byHand, jsrun.Options{API: strict}), trace); err != nil {
		t.Error(err)
	}
}
