package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/markup"
)

// A Reference is what a file says of another one.
type Reference struct {
	Spec   string // as it is spelled, without quotes
	Kind   LinkKind
	Pinned bool // by its hash
}

// References returns which other files a file names, in the order of the text:
// imports and re-exports, import() and require() of a text, what importScripts
// loads, the @require lines of a userscript's header, and the scripts that a page
// loads. Comments and strings do not count, and neither do imports of types.
func References(path string, src []byte) (list []Reference) {
	for _, c := range blocksOf(path, string(src)) {
		list = append(list, c.references()...)
	}
	return list
}

// A codeBlock is code of a file, or of a page the address of a script.
type codeBlock struct {
	code   *jssyntax.Lexed
	module bool // it has a scope of its own
	loads  *Reference
}

// blocksOf returns the code of a file.
func blocksOf(path, src string) (list []codeBlock) {
	if !markup.Named(path) {
		return []codeBlock{{code: jssyntax.Lex(src)}}
	}
	for _, b := range markup.Read(path, src).Blocks {
		isModule := b.Kind == markup.Module || markup.IsComponent(path)
		switch {
		case b.Address != "" && isModule:
			list = append(list, codeBlock{loads: &Reference{Spec: b.Address, Kind: Import, Pinned: b.Integrity}})
		case b.Address != "":
			list = append(list, codeBlock{loads: &Reference{Spec: b.Address, Kind: Sibling, Pinned: b.Integrity}})
		default:
			list = append(list, codeBlock{code: jssyntax.Lex(b.Code), module: isModule || b.Kind == markup.Handler})
		}
	}
	return list
}

// references returns what the code names.
func (c codeBlock) references() []Reference {
	if c.loads != nil {
		return []Reference{*c.loads}
	}
	r := referrer{Lexed: c.code}
	r.header()
	for i := range r.Tokens {
		r.token(i)
	}
	return r.found
}

// A referrer collects references.
type referrer struct {
	*jssyntax.Lexed
	found []Reference
}

// token looks at what starts at a token.
func (r *referrer) token(i int) {
	if r.Tokens[i].Kind != jssyntax.Word || r.is(i-1, ".") || r.is(i-1, "?.") {
		return
	}
	switch r.text(i) {
	case "import":
		r.imported(i + 1)
	case "export":
		if r.is(i+1, "*") || r.is(i+1, "{") {
			r.from(i + 1)
		}
	case "require":
		if r.is(i+1, "(") && r.is(i+3, ")") {
			r.add(i+2, Import)
		}
	case "importScripts":
		r.scripts(i + 1)
	}
}

// imported looks at what follows import.
func (r *referrer) imported(i int) {
	switch {
	case r.is(i, "("):
		if r.is(i+2, ")") || r.is(i+2, ",") {
			r.add(i+1, Import)
		}
	case r.is(i, "."):
	case r.is(i, "type") && !r.is(i+1, "from") && !r.is(i+1, ","): // of TypeScript
	case r.add(i, Import):
	default:
		r.from(i)
	}
}

// maxClause bounds how many tokens the names of an import are.
const maxClause = 1000

// from looks for the specifier behind the names of an import or export.
func (r *referrer) from(i int) {
	for end := min(len(r.Tokens), i+maxClause); i < end; i++ {
		t := r.Tokens[i]
		switch {
		case r.is(i, "import") || r.is(i, "export"):
			return
		case r.is(i, "{") && t.Match > 0:
			i = int(t.Match)
		case r.is(i, "from"):
			if r.add(i+1, Import) {
				return
			}
		case t.Kind != jssyntax.Word && t.Kind != jssyntax.String && !r.is(i, "*") && !r.is(i, ","):
			return
		}
	}
}

// scripts adds the arguments of a call.
func (r *referrer) scripts(i int) {
	if !r.is(i, "(") {
		return
	}
	for i++; r.add(i, Sibling) && r.is(i+1, ","); i += 2 {
	}
}

// add adds the specifier that a token spells, or reports that it spells none.
func (r *referrer) add(i int, kind LinkKind) bool {
	if i >= len(r.Tokens) {
		return false
	}
	text := r.text(i)
	isText := r.Tokens[i].Kind == jssyntax.String && text[len(text)-1] == text[0] || r.Tokens[i].Kind == jssyntax.Template && strings.HasSuffix(text, "`")
	if !isText || len(text) < 3 || strings.ContainsAny(text, "\\\n") {
		return false
	}
	r.found = append(r.found, Reference{Spec: text[1 : len(text)-1], Kind: kind})
	return true
}

// is reports whether a token is spelled so.
func (r *referrer) is(i int, s string) bool {
	return i >= 0 && i < len(r.Tokens) && r.text(i) == s
}

// text returns the source of a token.
func (r *referrer) text(i int) string { return r.Src[r.Tokens[i].Start:r.Tokens[i].End] }

// The header of a userscript, and what it requires. A hash pins a file.
var (
	headerStart = regexp.MustCompile(`==UserScript==`)
	headerEnd   = regexp.MustCompile(`==/UserScript==`)
	requireLine = regexp.MustCompile(`@require\s+(\S+)`)
	hashPin     = regexp.MustCompile(`#(?:.*&)?(?:md5|sha\d+)[-=]`)
)

// header adds what the header of a userscript requires.
func (r *referrer) header() {
	within := false
	for _, span := range r.Comments {
		text := r.Src[span.Start:span.End]
		switch {
		case headerEnd.MatchString(text):
			return
		case headerStart.MatchString(text):
			within = true
		case !within:
		default:
			if m := requireLine.FindStringSubmatch(text); m != nil {
				r.found = append(r.found, Reference{Spec: m[1], Kind: Require, Pinned: hashPin.MatchString(m[1])})
			}
		}
	}
}
