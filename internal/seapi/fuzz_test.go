package seapi

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzWithout cuts the credentials of spellings that the input describes, and
// compares what they evaluate to before and after.
func FuzzWithout(f *testing.F) {
	for i := range 64 {
		seed := make([]byte, 48)
		for j := range seed {
			seed[j] = byte(i*37 + j*(i+11)*7)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g := &generator{data: data}
		src := g.url()
		s, err := parseSpelling(src)
		if err != nil {
			if utf8.ValidString(src) {
				t.Fatal(err)
			}
			return
		}
		testWithout(t, s)
		testTexts(t, s)
	})
}

// FuzzWithoutSource does the same with sources. Conditions are left to the other
// target: here they would tear names and fragments apart.
func FuzzWithoutSource(f *testing.F) {
	for _, test := range withoutTests {
		f.Add(test.src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if strings.Contains(src, "url") {
			return // that name has a question mark itself
		}
		s, err := parseSpelling(src)
		if err != nil || !utf8.ValidString(src) || len(s.Conditions()) > 0 {
			return
		}
		if slices.ContainsFunc(s.texts(s.body), unclear) {
			return
		}
		testWithout(t, s)
	})
}

// unclear reports whether an unknown part of a text is taken to hold the
// question mark, so that what it evaluates to says little.
func unclear(text Text) bool {
	u := NewHosts(nil).ParseURL(text)
	return !u.HasQuery() && len(u.Params) > 0
}

// testWithout cuts the credentials of a spelling and checks the result.
func testWithout(t *testing.T, s *spelling) {
	t.Helper()
	got, why := s.without()
	if why != "" {
		if !slices.Contains(refusals, why) {
			t.Fatalf("%s\n%s", why, s.src)
		}
		return
	}
	after, err := parseSpelling(got)
	if err != nil {
		t.Fatalf("%v\nbefore %s", err, s.src)
	}
	if wrong := checkWithout(s, after); wrong != "" {
		t.Errorf("%s\nbefore %s\nafter  %s", wrong, s.src, got)
	}
	if again, why := after.without(); why != "" || again != got {
		t.Errorf("again %s %s\nbefore %s\nafter  %s", again, why, s.src, got)
	}
}

// testTexts checks that the texts of a spelling stay but for the credentials.
func testTexts(t *testing.T, s *spelling) {
	t.Helper()
	src, why := s.without()
	after, err := parseSpelling(src)
	if why != "" || err != nil {
		return
	}
	// Have: alternatives of which one is empty now are one text under a condition.
	want := s.renders()
	for _, got := range after.renders() {
		if !slices.Contains(want, got) {
			t.Errorf("text %q\nwant one of %q\nbefore %s\nafter  %s", got, want, s.src, after.src)
		}
	}
}

// refusals are the reasons for which credentials may stay.
var refusals = []string{
	"parts of the parameter are there under different conditions",
	"the same text would have to change in two ways",
	"it is not known where its value ends",
	"its value cannot be percent-decoded",
	"its value cannot be percent-decoded for sure",
	"its value is percent-encoded twice and never worked",
}

// renders spells the alternatives of a spelling without their credentials.
func (s *spelling) renders() []string {
	var out []string
	for _, t := range s.texts(s.body) {
		out = append(out, NewHosts(nil).ParseURL(t).Render(true))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FuzzParseURL parses texts of any pieces.
func FuzzParseURL(f *testing.F) {
	for _, test := range hostTests {
		f.Add(test.src)
	}
	for _, test := range paramTests {
		f.Add(test.src)
	}
	for _, test := range valueTests {
		f.Add(test.src)
	}
	f.Add("\x00//\x01?key=\x00&\x01#")
	f.Fuzz(func(t *testing.T, src string) {
		texts := []Text{Literal(src)}
		if s, err := parseSpelling(src); err == nil {
			texts = append(texts, s.texts(s.body)...)
		}
		for _, text := range texts {
			testURL(t, NewHosts(nil).ParseURL(text), len(src))
			testURL(t, ParseQuery(text), len(src))
		}
	})
}

// testURL checks that all parts of a URL lie where they should.
func testURL(t *testing.T, u *URL, size int) {
	t.Helper()
	last := -1
	for i := range u.Params {
		p := &u.Params[i]
		if p.start <= last || p.value < p.start || p.end < p.value || p.end <= p.start || p.end > len(u.flat.s) {
			t.Fatalf("parameter %d is at %d, %d, %d behind %d of %d", i, p.start, p.value, p.end, last, len(u.flat.s))
		}
		last = p.end
		u.Value(p)
		u.IsCallback(p)
		if _, span := u.Place(p); span.Start < 0 || span.End < span.Start || span.End > size {
			t.Fatalf("parameter %d is spelled at %v of %d", i, span, size)
		}
	}
	shown := u.String() + u.Render(false) + u.Render(true)
	if strings.ContainsRune(shown, unknownByte) || strings.Contains(shown, fakeKey) || strings.Contains(shown, fakeToken) {
		t.Fatalf("shown as %q", shown)
	}
}
