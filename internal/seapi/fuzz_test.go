package seapi

import (
	"net/url"
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
	stillJoined,
	"it is not known where its value ends",
	"its value cannot be percent-decoded",
	"its value cannot be percent-decoded for sure",
	"its value is percent-encoded twice and never worked",
	"its value has characters that no header carries",
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
		testPlainURL(t, src)
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

// testPlainURL compares what is read of a text, and what is left of it without
// its credentials, with what net/url reads.
func testPlainURL(t *testing.T, src string) {
	t.Helper()
	std, err := url.Parse(src)
	if err != nil || std.Scheme != "http" && std.Scheme != "https" || std.Host == "" || strings.ContainsAny(src, "\x00\x01\x02\\") || !strings.Contains(src, std.Host) {
		return // no URL of the web, or one with an encoded host
	}
	u := NewHosts(nil).ParseURL(Literal(src))
	if u.Scheme != std.Scheme || !strings.EqualFold(u.Host, std.Host) {
		t.Fatalf("scheme %q and host %q, not %q and %q", u.Scheme, u.Host, std.Scheme, std.Host)
	}
	public := slices.Contains(PublicHosts, strings.TrimSuffix(strings.ToLower(std.Hostname()), "."))
	if public != (u.Class == HostAPI) && !foreignPath.MatchString(u.Path) && !proxies(std) {
		t.Fatalf("host %q is of class %d", std.Host, u.Class)
	}
	var names, want []string
	for _, p := range u.Params {
		names = append(names, p.Name)
	}
	for part := range strings.SplitSeq(std.RawQuery, "&") {
		if part != "" {
			want = append(want, nameOf(part))
		}
	}
	if !slices.Equal(names, want) {
		t.Fatalf("parameters %q, not %q", names, want)
	}
	testRendered(t, u, std)
}

// proxies reports whether a URL spells another one.
func proxies(u *url.URL) bool {
	rest := strings.ToLower(strings.ReplaceAll(u.RequestURI(), "%2f", "/"))
	return strings.Contains(rest, "//api.") || strings.Contains(rest, "%2f")
}

// testRendered checks that the text without its credentials is the same URL but
// for them.
func testRendered(t *testing.T, u *URL, std *url.URL) {
	t.Helper()
	rendered := u.Render(true)
	if strings.Contains(rendered, "…") || u.Class == HostProxied {
		return // values of the shape of a credential are not shown; what a proxy is given is one path
	}
	host, path := strings.ToLower(std.Host), std.EscapedPath()
	if Alias(host) {
		host = PublicHosts[0]
	}
	page, query, _ := strings.Cut(rendered, "?")
	if p, err := url.Parse("http://" + page); err != nil || page != host+u.Path || p.EscapedPath() != path {
		t.Fatalf("page %q, not %q and %q", page, host, path)
	}
	want := slices.DeleteFunc(others(std.RawQuery), func(part string) bool { return strings.HasSuffix(part, "=?") })
	got := slices.DeleteFunc(strings.Split(query, "&"), func(part string) bool { return part == "" })
	if !slices.Equal(got, want) {
		t.Fatalf("parameters %q are left, not %q", got, want)
	}
}
