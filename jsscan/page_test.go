package jsscan

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/cputime"
	"github.com/seauthlint/seauthlint/internal/markup"
)

// TestPage scans pages and checks what is found where, and what the safe fixes
// leave.
func TestPage(t *testing.T) {
	const k = "abcdefghijklmnopqrstuv(("
	for _, c := range []struct{ name, src, want, fixed string }{
		{"a.html", "<script>fetch('https://api.stackexchange.com/2.3/me?key=" + k + "')</script>", "SE001 key=" + k,
			"<script>fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: 'Bearer " + k + "' } })</script>"},
		// The comment of one script does not reach the next one.
		{"a.html", "<script>// a</script><script>fetch('https://api.stackexchange.com/2.3/me?key=k')</script>", "SE001 key=k",
			"<script>// a</script><script>fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: 'Bearer k' } })</script>"},
		{"a.html", "<script>f(</script><script>fetch('https://api.stackexchange.com/2.3/me?key=k')</script>", "SE001 key=k",
			"<script>f(</script><script>fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: 'Bearer k' } })</script>"},
		// Where two scripts declare the same, each is read by itself.
		{"a.html", "<script>let a = 'k'; fetch('https://api.stackexchange.com/2.3/me?key=' + a)</script><script>let a = 1</script>", "SE001 key=",
			"<script>let a = 'k'; fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: `Bearer ${a}` } })</script><script>let a = 1</script>"},
		// A name of a module is not one of the page.
		{"a.html", "<script type=module>const a = 'https://api.stackexchange.com/2.3/me?key=k'</script><script>fetch(a)</script>", "SE001 key=k", ""},
		// A quote that would end the attribute makes no fix.
		{"a.html", `<p onclick='fetch("https://api.stackexchange.com/2.3/me?key=k")'>`, "SE001 key=k",
			`<p onclick='fetch("https://api.stackexchange.com/2.3/me", { headers: { Authorization: "Bearer k" } })'>`},
		{"a.html", `<script>a("");b("")</script><p onclick="fetch(` + "`https://api.stackexchange.com/2.3/me?key=k`" + `)">`, "SE001 key=k", ""},
		{"a.html", `<p onclick=fetch('https://api.stackexchange.com/2.3/me?key=k')>`, "SE001 key=k", ""},
		{"a.htm", `<script>// seauthlint:ignore-file a test` + "\n</script><img src='https://api.stackexchange.com/2.3/me?key=k'>", "", ""},
		{"a.html", `<!-- seauthlint:ignore -->`, "SE100 <!-- seauthlint:ignore -->", ""},
		{"a.html", "api.stackexchange.com key", "", ""},
		{"a.svelte", "<script context='module'>const k = 'a';</script>\n<script lang='ts'>fetch('https://api.stackexchange.com/2.3/me?key=k')</script>{#if a}<p on:click={b}/>{/if}", "SE001 key=k",
			"<script context='module'>const k = 'a';</script>\n<script lang='ts'>fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: 'Bearer k' } })</script>{#if a}<p on:click={b}/>{/if}"},
	} {
		t.Run(c.src, func(t *testing.T) {
			src := c.src
			if strings.Contains(src, "seauthlint:ignore -->") {
				src = "<i title='api.stackexchange.com'>key</i>" + src
			}
			var got []string
			for _, d := range New(Settings{}).Scan(c.name, []byte(src)) {
				got = append(got, d.Rule+" "+src[d.Span.Start:d.Span.End])
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
			fixed, err := (fixture{path: c.name, src: src}).fixAll(false)
			if c.fixed == "" {
				c.fixed = src
			}
			if diff := cmp.Diff(c.fixed, fixed); diff != "" || err != nil {
				t.Error(err, diff)
			}
		})
	}
}

// A page and a script of its own are one program.
func TestPageWithScript(t *testing.T) {
	page := "<script>var key = 'abcdefghijklmnopqrstuv((';</script>\n<script src=a.js></script>"
	script := "fetch('https://api.stackexchange.com/2.3/info?key=' + key);"
	found := New(Settings{}).ScanProgram([]Source{
		{Path: "index.html", Text: []byte(page)},
		{Path: "a.js", Text: []byte(script), Links: []Link{{Kind: Sibling, Path: "index.html"}}},
	})
	if len(found) != 1 || found[0].Path != "a.js" || found[0].Fix == nil || found[0].Confidence != fixes.Certain {
		t.Errorf("%+v", found)
	}
}

func TestHostilePages(t *testing.T) {
	for name, src := range map[string]string{
		"scripts":            strings.Repeat("<script>var key=1</script>", 30_000),
		"broken scripts":     strings.Repeat("<script>var key={{1</script>", 30_000),
		"modules":            strings.Repeat("<script type=module>var key=1</script>", 30_000),
		"clashing scripts":   strings.Repeat("<script>let key=1</script>", 3_000),
		"handlers":           strings.Repeat("<p onclick=f('key')>", 30_000),
		"broken handlers":    strings.Repeat("<p onclick=f('key'>", 30_000),
		"encoded handlers":   strings.Repeat("<p onclick=f(&quot;key&quot;)>", 30_000),
		"addresses":          strings.Repeat("<img src='https://api.stackexchange.com/2.3/me?a&amp;key=k'>", 3_000),
		"one long address":   "<img src='https://api.stackexchange.com/2.3/me?" + strings.Repeat("&amp;key=k", 3_000) + "'>",
		"unclosed scripts":   strings.Repeat("<script>", 100_000) + "key",
		"unclosed attribute": "<img src='" + strings.Repeat("<script>key", 100_000),
		"fixes":              strings.Repeat("<script>fetch('https://api.stackexchange.com/2.3/me?key=k')</script>\n", 300),
		"fixes of modules":   strings.Repeat("<script type=module>fetch('https://api.stackexchange.com/2.3/me?key=k')</script>\n", 300),
	} {
		t.Run(name, func(t *testing.T) {
			src := "<script>" + evidenceLine + "</script>" + src
			start := cputime.Now()
			found := New(Settings{}).Scan("a.html", []byte(src))
			if d := cputime.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
			checkFindings(t, src, found)
			t.Logf("%d findings in %v", len(found), cputime.Since(start).Round(time.Millisecond))
		})
	}
}

// FuzzPage checks that no page crashes the scanner or takes long, and that fixes
// stay within the code of their block and come to an end.
func FuzzPage(f *testing.F) {
	paths, _ := filepath.Glob(fixtureDir + "/*/in.*")
	for _, path := range paths {
		if !markup.Named(path) {
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src), filepath.Ext(path) == ".vue")
	}
	f.Fuzz(func(t *testing.T, src string, component bool) {
		if len(src) > maxFuzz {
			return
		}
		name := map[bool]string{true: "x.vue", false: "x.html"}[component]
		found := scanBounded(t, name, src)
		checkFindings(t, src, found)
		if again := New(Settings{}).Scan(name, []byte(src)); !reflect.DeepEqual(found, again) {
			t.Fatalf("the second time, the findings are\n%+v, not\n%+v", again, found)
		}
		for _, d := range found {
			if d.Fix == nil {
				continue
			}
			fixed, err := fixes.Apply(src, d.Fix.Edits)
			if err != nil || fixed == src {
				t.Fatalf("%s: the fix changes nothing: %v", d.Rule, err)
			}
			if was, is := skeleton(name, src), skeleton(name, fixed); was != is {
				t.Fatalf("%s: the fix changes the page:\n%s", d.Rule, fixes.Diff("was", "is", was, is))
			}
		}
		if _, err := (fixture{path: name, src: src}).fixAll(true); err != nil {
			t.Fatal(err)
		}
	})
}

// skeleton returns a page without the code of its blocks.
func skeleton(name, src string) string {
	var b strings.Builder
	at := 0
	for _, block := range markup.Read(name, src).Blocks {
		if block.Address != "" || !block.Plain {
			continue
		}
		fmt.Fprintf(&b, "%s[%d]", src[at:block.Span.Start], block.Kind)
		at = block.Span.End
	}
	return b.String() + src[at:]
}
