package baseline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/fixes"
)

// keyIn returns the key of a finding about the mark in a text.
func keyIn(text, mark string) Key {
	start := strings.Index(text, mark)
	return KeyOf(fixes.Finding{Rule: "SE001", Span: fixes.Span{Start: start, End: start + len(mark)}}, "a.js", text)
}

// A finding is known wherever its line stands and however it is spaced, and not
// if anything else of the line changes.
func TestKeyOf(t *testing.T) {
	const line = "get(API + '/tags?key=' + key);"
	first := keyIn(line, "key=")
	for _, text := range []string{
		"// a\n\n\t" + line + "\nmore();\n",
		"\r\n  " + line + "  \r\n",
		"get( API + '/tags?key='+key ) ;",
	} {
		if got := keyIn(text, "key="); got != first {
			t.Errorf("%q: %v, want %v", text, got, first)
		}
	}
	for _, text := range []string{"get(API + '/info?key=' + key);", "get(API + '/tags?key=' + k);", "// " + line} {
		if got := keyIn(text, "key="); got == first {
			t.Errorf("%q has the key of %q", text, line)
		}
	}
}

// In a bundle only what stands near counts, and a span that a text does not
// have does no harm.
func TestKeyOfOddSpans(t *testing.T) {
	long := strings.Repeat("x", 1000)
	if keyIn(long+"Q"+long, "Q") != keyIn("far"+long+"Q"+long+"away", "Q") {
		t.Error("what is far away counts")
	}
	for _, s := range []fixes.Span{{Start: -1, End: 2}, {Start: 5, End: 1}, {Start: 90, End: 99}, {}} {
		KeyOf(fixes.Finding{Span: s}, "a.js", "some\ntext")
	}
	multi := "a(\n  key,\n  x)\n"
	if got, want := lines(multi, fixes.Span{Start: 0, End: 8}), "a(\n  key,"; got != want {
		t.Errorf("lines are %q, want %q", got, want)
	}
}

func TestWithout(t *testing.T) {
	a, b := Key{"SE001", "a.js", "1"}, Key{"SE001", "b.js", "1"}
	known := Of([]Key{a, a, b})
	if diff := cmp.Diff(Baseline{a: 1}, known.Without([]Key{a, b, b})); diff != "" {
		t.Error(diff)
	}
	if known.Len() != 3 {
		t.Errorf("%d known", known.Len())
	}
}

// What is written is sorted, has an entry a line, and is read as it was.
func TestWrite(t *testing.T) {
	b := Of([]Key{{"SE002", "b <&>.js", "2"}, {"SE002", "a.js", "3"}, {"SE001", "a.js", "4"}, {"SE001", "a.js", "4"}, {"SE001", "é\n.js", "1"}})
	const want = `{
  "version": 1,
  "findings": [
    {"rule":"SE001","path":"a.js","code":"4","count":2},
    {"rule":"SE002","path":"a.js","code":"3","count":1},
    {"rule":"SE002","path":"b <&>.js","code":"2","count":1},
    {"rule":"SE001","path":"é\n.js","code":"1","count":1}
  ]
}
`
	name := filepath.Join(t.TempDir(), DefaultName)
	for range 5 {
		if err := b.Write(name); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Fatalf("wrote %s, %v; want %s", got, err, want)
		}
	}
	got, err := Read(name)
	if diff := cmp.Diff(b, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if got, err := decode(Baseline{}.encode()); err != nil || len(got) > 0 {
		t.Errorf("empty: %v, %v", got, err)
	}
}

func TestBrokenFiles(t *testing.T) {
	for src, want := range map[string]string{
		"":                                 "line 1: it ends too early",
		"{\n\"version\": 1,\n":             "line 3: it ends too early",
		"{\n<<<<<<< ours\n":                "line 2: invalid character '<' looking for beginning of object key string",
		"[]":                               "line 1: cannot unmarshal array into Go value of type baseline.document",
		"null":                             "version 0 is not known, only 1 is: write it anew",
		`{"version": 2, "findings": []}`:   "version 2 is not known, only 1 is: write it anew",
		`{"version": "1"}`:                 "line 1: cannot unmarshal string into Go struct field document.version of type int",
		`{"version": 1, "found": []}`:      `line 1: unknown field "found"`,
		`{"version": 1}` + "\n{}":          "line 2: something follows the end",
		`{"version": 1, "findings": [{}]}`: "an entry lacks its rule, path or code: {Key:{Rule: Path: Code:} Count:0}",
		file(`{"rule":"r","path":"p","code":"c","count":0}`):                                              "a count of 0 in p",
		file(`{"rule":"r","path":"p","code":"c","count":1},{"rule":"r","path":"p","code":"c","count":1}`): "an entry is there twice: r in p",
		file(`{"rule":"r","path":"p","code":"c","count":1,"line":3}`):                                     `line 1: unknown field "line"`,
		file(`{"rule":"r","path":"p","code":"c","count":1e99}`):                                           "line 1: cannot unmarshal number 1e99 into Go struct field entry.findings.count of type int",
	} {
		t.Run(src, func(t *testing.T) {
			b, err := decode([]byte(src))
			if err == nil || err.Error() != want {
				t.Errorf("got %v, %v; want %s", b, err, want)
			}
		})
	}
}

// file returns the text of a file with these entries.
func file(entries string) string { return `{"version": 1, "findings": [` + entries + `]}` }

// Whatever a file holds, it is an error or a baseline that is written as it was
// read.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(file(`{"rule":"SE001","path":"a.js","code":"00","count":2}`)))
	f.Add([]byte("{"))
	f.Fuzz(func(t *testing.T, src []byte) {
		b, err := decode(src)
		if err != nil {
			return
		}
		again, err := decode(b.encode())
		if diff := cmp.Diff(b, again); err != nil || diff != "" {
			t.Errorf("%v\n%s", err, diff)
		}
	})
}
