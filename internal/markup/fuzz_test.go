package markup

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzRead checks that what is found lies in the page, in order, and that the
// tokenizer reads the same values where the page is said to spell them.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		`<script>a()</script><p onclick="b" oncut=c><a href='?a&amp;b&#x26;c&copy=1&amp'>`,
		`<script src=a integrity>`, `<p/a/=b ="c" d = 'e'f g=>`, `<!-- <script> --></script><script><!--<script></script>`,
		"<p a='\r\n' A=b a\x00=\x00>", `</script ><textarea/><form><input name=a>`, `<p a="`, `<p a=b/>`, `<![CDATA[<script>]]>`,
	} {
		f.Add("a.html", s)
		f.Add("a.vue", s)
	}
	f.Fuzz(func(t *testing.T, name, src string) {
		at := 0
		for _, b := range Read(name, src).Blocks {
			if b.Span.Start < at || b.Span.End < b.Span.Start || b.Span.End > len(src) {
				t.Fatalf("block at %v, behind %d", b.Span, at)
			}
			if b.Kind == Handler && b.Span.Start-at < len("oncut=")+1 {
				t.Errorf("no room before the handler at %v", b.Span)
			}
			if spelled := src[b.Span.Start:b.Span.End]; b.Plain && b.Kind != Handler && b.Address == "" && b.Code != spelled {
				t.Errorf("%q is not %q", b.Code, spelled)
			}
			at = b.Span.End
		}
		compareAttributes(t, src)
	})
}

// compareAttributes compares the places of attributes with what the tokenizer
// reads.
func compareAttributes(t *testing.T, src string) {
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		raw := string(z.Raw())
		_, more := z.TagName()
		spans := valueSpans(raw)
		for more {
			var name, value []byte
			name, value, more = z.TagAttr()
			if len(name) == 0 {
				continue
			}
			if len(spans) == 0 {
				t.Fatalf("%q: %s is not seen", raw, name)
			}
			a := attribute{value: string(value), span: spans[0]}
			spans = spans[1:]
			if spelled := raw[a.span.Start:a.span.End]; !strings.ContainsAny(spelled, "&\r\x00") && spelled != a.value {
				t.Errorf("%q: %s is %q, not %q", raw, name, a.value, spelled)
			}
			if whole := a.place(raw, 0, len(a.value)); whole != a.span {
				t.Errorf("%q: %s is all of %v, not %v", raw, name, whole, a.span)
			}
			for i := range min(len(a.value), 20) {
				if s := a.place(raw, i, i+1); s == (fixes.Span{}) || s.Start < a.span.Start || s.End > a.span.End {
					t.Errorf("%q: byte %d of %s is at %v", raw, i, name, s)
				}
			}
		}
		if len(spans) > 0 {
			t.Errorf("%q: %d attributes too many are seen", raw, len(spans))
		}
	}
}
