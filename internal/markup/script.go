package markup

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// scriptTypes are the types of scripts that browsers run, and those that a
// compiler turns into them. Everything else is data.
//
// https://mimesniff.spec.whatwg.org/#javascript-mime-type
var scriptTypes = map[string]jssyntax.Language{
	"": jssyntax.JavaScript, "module": jssyntax.JavaScript,
	"text/babel": jssyntax.JSX, "text/jsx": jssyntax.JSX, "text/typescript": jssyntax.TypeScript, "application/typescript": jssyntax.TypeScript,
	"ts": jssyntax.TypeScript, "typescript": jssyntax.TypeScript, "tsx": jssyntax.TSX, "jsx": jssyntax.JSX,
	"js": jssyntax.JavaScript, "javascript": jssyntax.JavaScript, "babel": jssyntax.JavaScript,
}

// isJavaScript reports whether a type is one of those that browsers know.
func isJavaScript(kind string) bool {
	tree, name, _ := strings.Cut(kind, "/")
	if tree != "text" && tree != "application" {
		return false
	}
	name = strings.TrimPrefix(name, "x-")
	return slices.Contains([]string{"javascript", "ecmascript", "jscript", "livescript"}, name) || strings.HasPrefix(name, "javascript1.")
}

// languageOf returns the language of a script, and whether it is code at all.
func languageOf(kind string) (jssyntax.Language, bool) {
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	kind = strings.TrimSpace(kind)
	if isJavaScript(kind) {
		return jssyntax.JavaScript, true
	}
	l, ok := scriptTypes[kind]
	return l, ok
}

// scriptTag reads the tag of a script: what it loads, or how its content is to be
// read.
func (r *reader) scriptTag(list []attribute, empty bool) {
	kind := value(list, "type")
	language, ok := languageOf(kind)
	if lang := value(list, "lang"); ok && lang != "" {
		language, ok = languageOf(lang)
	}
	if !ok {
		return
	}
	b := Block{Language: language}
	if r.component || strings.EqualFold(strings.TrimSpace(kind), "module") || strings.EqualFold(value(list, "data-type"), "module") {
		b.Kind = Module
	}
	if src := find(list, "src"); src != nil {
		b.Span, b.Address, b.Plain = src.span, strings.TrimSpace(src.value), src.plain(r.src)
		b.Integrity = value(list, "integrity") != ""
		r.page.Blocks = append(r.page.Blocks, b)
		return
	}
	if !empty {
		r.script = &b
	}
}

// find returns the attribute of a name, or nil.
func find(list []attribute, name string) *attribute {
	i := slices.IndexFunc(list, func(a attribute) bool { return a.name == name })
	if i < 0 {
		return nil
	}
	return &list[i]
}

// value returns the value of an attribute, or "".
func value(list []attribute, name string) string {
	if a := find(list, name); a != nil {
		return a.value
	}
	return ""
}

// An Address is a URL that a browser goes to, or requests what it shows from.
type Address struct {
	What  string // such as "img src"
	Value string // decoded
	attr  attribute
	src   string
}

// Span returns where the page spells the address.
func (a Address) Span() fixes.Span { return a.attr.span }

// Place returns where the page spells a range of the address.
func (a Address) Place(from, to int) fixes.Span { return a.attr.place(a.src, from, to) }

// addressAttributes are the attributes that hold addresses, by element.
var addressAttributes = map[string][]string{
	"script": {"src"}, "img": {"src"}, "a": {"href"}, "area": {"href"}, "link": {"href"}, "iframe": {"src"}, "frame": {"src"},
	"embed": {"src"}, "object": {"data"}, "source": {"src"}, "audio": {"src"}, "video": {"src"}, "track": {"src"},
	"input": {"src", "formaction"}, "button": {"formaction"}, "form": {"action"},
}

// addresses adds the addresses of a tag.
func (r *reader) addresses(tag string, list []attribute) {
	for _, name := range addressAttributes[tag] {
		if a := find(list, name); a != nil && a.value != "" {
			r.page.Addresses = append(r.page.Addresses, Address{What: tag + " " + name, Value: a.value, attr: *a, src: r.src})
		}
	}
}

// A Form is a form that a browser sends.
type Form struct {
	Action string // decoded
	Post   bool
	Fields []Field
}

// A Field is a parameter that a form sends.
type Field struct {
	Name, Value string
	Span        fixes.Span // of the name in the page
}

// openForm starts a form.
func (r *reader) openForm(list []attribute) {
	post := strings.EqualFold(value(list, "method"), "post")
	r.page.Forms = append(r.page.Forms, Form{Action: value(list, "action"), Post: post})
	r.form = len(r.page.Forms) - 1
}

// input adds a field to the open form.
func (r *reader) input(list []attribute) {
	name := find(list, "name")
	if r.form < 0 || name == nil || name.value == "" {
		return
	}
	f := &r.page.Forms[r.form]
	f.Fields = append(f.Fields, Field{Name: name.value, Value: value(list, "value"), Span: name.span})
}
