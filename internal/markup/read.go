package markup

import (
	"path"
	"strings"

	"golang.org/x/net/html"

	"github.com/seauthlint/seauthlint/fixes"
)

// maxSize is the size in bytes of the largest page that is read.
const maxSize = 50 << 20

// A reader is the state of reading a page.
type reader struct {
	src       string
	z         *html.Tokenizer
	component bool // see IsComponent
	xml       bool // an element without content may close itself
	page      *Page
	form      int    // index of the open form, or -1
	script    *Block // the script whose content comes next; nil if none
}

// Read returns what a page or component of that name holds. It never fails: what
// is no markup is text.
func Read(name, src string) *Page {
	r := &reader{
		src: src, z: html.NewTokenizer(strings.NewReader(src)), page: &Page{}, form: -1,
		component: IsComponent(name), xml: IsComponent(name) || strings.EqualFold(path.Ext(name), ".xhtml"),
	}
	if len(src) > maxSize {
		return r.page
	}
	for at := 0; ; {
		kind := r.z.Next()
		// The raw texts of tokens follow one another without gaps.
		end := at + len(r.z.Raw())
		r.token(kind, fixes.Span{Start: at, End: end})
		if kind == html.ErrorToken {
			return r.page
		}
		at = end
	}
}

// token reads one token of the page.
func (r *reader) token(kind html.TokenType, s fixes.Span) {
	script := r.script
	r.script = nil
	switch kind {
	case html.TextToken:
		if script != nil {
			r.code(*script, s)
		}
	case html.CommentToken:
		r.page.Comments = append(r.page.Comments, s)
	case html.StartTagToken, html.SelfClosingTagToken:
		r.tag(s, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		if name, _ := r.z.TagName(); string(name) == "form" {
			r.form = -1
		}
	}
}

// code adds an inline script. XHTML may wrap it in a section of its own.
func (r *reader) code(b Block, s fixes.Span) {
	text := r.src[s.Start:s.End]
	const open, close = "<![CDATA[", "]]>"
	if inner := strings.TrimSpace(text); strings.HasPrefix(inner, open) && strings.HasSuffix(inner, close) {
		s.Start += strings.Index(text, open) + len(open)
		s.End = s.Start + strings.LastIndex(r.src[s.Start:s.End], close)
	}
	b.Span, b.Code, b.Plain = s, r.src[s.Start:s.End], true
	r.page.Blocks = append(r.page.Blocks, b)
}

// tag reads a start tag.
func (r *reader) tag(s fixes.Span, closed bool) {
	name, more := r.z.TagName()
	tag := string(name)
	var list []attribute
	if more {
		list = r.attributes(s)
	}
	empty := closed && r.xml
	raw := tag == "script" || tag == "style"
	if empty || !raw && (r.component || tag == "noscript") {
		r.z.NextIsNotRawText()
	}
	switch tag {
	case "script":
		r.scriptTag(list, empty)
	case "form":
		r.openForm(list)
	case "input":
		r.input(list)
	}
	r.addresses(tag, list)
	if !r.component {
		r.handlers(list)
	}
}

// handlers adds the code of event attributes.
func (r *reader) handlers(list []attribute) {
	for _, a := range list {
		if isEvent(a.name) && strings.TrimSpace(a.value) != "" {
			r.page.Blocks = append(r.page.Blocks, Block{Kind: Handler, Span: a.span, Code: a.value, Plain: a.plain(r.src), attr: a, src: r.src})
		}
	}
}

// isEvent reports whether an attribute of that name holds code.
func isEvent(name string) bool {
	if len(name) < len("oncut") || !strings.HasPrefix(name, "on") {
		return false
	}
	return strings.Trim(name[2:], "abcdefghijklmnopqrstuvwxyz") == ""
}
