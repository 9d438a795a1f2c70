package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/markup"
)

// A page holds several programs: its ordinary scripts share the global scope and
// are one, each of its modules is another. A script that does not parse is one as
// well, so that it takes no other down. Each becomes a source of its own, whose
// text is the page and whose code is what a view shows of it.

// A view is one program of a page, or the code of one attribute that the page does
// not spell as it is. The text of that source is the code, and not the page.
type view struct {
	group   int // which of the groups of blocks it is of; -1 if of none
	member  int // and which of its parts
	encoded bool
	blocks  []markup.Block
	src     string         // the page that the blocks are of
	parsed  *jssyntax.File // its syntax, until it is taken
}

// Bounds of one page.
const (
	maxViews  = 24
	maxMasked = 16 << 20 // bytes: each view costs as much memory as the page
)

// expand returns sources in which the programs of each page follow one another.
// Modules and scripts that do not parse are left out if nothing in them can be a
// credential.
func expand(list []Source) []Source {
	var out []Source
	for _, s := range list {
		if s.view != nil || !markup.Named(s.Path) {
			out = append(out, s)
			continue
		}
		text := string(s.Text)
		for _, v := range viewsOf(s.Path, text, len(list) > 1) {
			of := s
			of.view, v.src = v, text
			if v.encoded {
				of.Text = []byte(v.blocks[0].Code)
			}
			out = append(out, of)
		}
	}
	return out
}

// viewsOf returns the programs of a page, and at least one. What is shared is parsed
// whether it matters or not, if others use the page or something else of it matters.
func viewsOf(path, src string, used bool) []*view {
	var out []*view
	limit := min(maxViews, 1+maxMasked/max(len(src), 1))
	page := markup.Read(path, src)
	used = used || matter(page.Blocks)
	for i, blocks := range groups(path, page) {
		shared := blocks[0].Kind != markup.Module
		if !(used && shared) && !matter(blocks) {
			continue
		}
		for k, v := range divide(src, blocks) {
			v.group, v.member = i, k
			if len(out) < limit && (shared && k == 0 || matter(v.blocks)) {
				out = append(out, v)
			}
		}
	}
	if out == nil {
		out = []*view{{group: -1}}
	}
	for _, b := range page.Blocks {
		if alone := []markup.Block{b}; b.Kind == markup.Handler && !b.Plain && len(out) < limit && matter(alone) {
			out = append(out, &view{group: -1, encoded: true, blocks: alone})
		}
	}
	return out
}

// matter reports whether blocks name something that can be a credential, or speak
// to this program.
func matter(blocks []markup.Block) bool {
	return slices.ContainsFunc(blocks, func(b markup.Block) bool {
		return namesCredential([]byte(b.Code)) || strings.Contains(b.Code, "seauthlint:")
	})
}

// file returns the syntax of a source, whose text is that of the file.
func (s Source) file() *jssyntax.File {
	src := string(s.Text)
	switch v := s.view; {
	case v == nil:
		return jssyntax.ParseAs(src, jssyntax.LanguageOf(s.Path))
	case v.parsed != nil:
		f := v.parsed
		v.parsed = nil // joining uses it up
		return f
	case v.encoded:
		return jssyntax.ParseAs(src, v.blocks[0].Language)
	case v.group < 0 || v.src == src:
		return parseBlocks(src, v.blocks)
	default:
		return v.again(s.Path, src)
	}
}

// again returns the syntax of the same view after the page was edited.
func (v *view) again(path, src string) *jssyntax.File {
	if all := groups(path, markup.Read(path, src)); v.group < len(all) {
		if now := divide(src, all[v.group]); v.member < len(now) {
			return now[v.member].syntax(src)
		}
	}
	return parseBlocks(src, nil)
}

// untouchable says why the code of a source is not to be edited, or returns "".
func (s Source) untouchable(f *jssyntax.File) string {
	if s.view != nil && s.view.encoded {
		return "the attribute spells characters of the code as entities; change it by hand"
	}
	return generated(f, s.Path)
}

// inFile returns where the file spells a span of a source.
func (s Source) inFile(at fixes.Span) fixes.Span {
	if s.view != nil && s.view.encoded {
		return s.view.blocks[0].Place(at.Start, at.End)
	}
	return at
}

// syntax returns the syntax of a view of a page.
func (v *view) syntax(src string) *jssyntax.File {
	if v.parsed == nil {
		v.parsed = parseBlocks(src, v.blocks)
	}
	return v.parsed
}

// parseBlocks parses blocks of a page as one program.
func parseBlocks(src string, blocks []markup.Block) *jssyntax.File {
	language := jssyntax.JavaScript
	if len(blocks) > 0 {
		language = blocks[0].Language
	}
	f := jssyntax.ParseAs(masked(src, blocks), language)
	f.Src = src
	f.Module = f.Module || len(blocks) > 0 && blocks[0].Kind == markup.Module
	return f
}

// readMarkup adds the comments around the scripts of pages, and returns what
// sends a credential beside them.
func (a *analysis) readMarkup() []fixes.Finding {
	var out []fixes.Finding
	for i, p := range a.parts {
		if p.view == nil || p.view.encoded || i > 0 && a.parts[i-1].Path == p.Path {
			continue
		}
		page := markup.Read(p.Path, string(p.Text))
		for _, c := range page.Comments {
			a.file.Comments = append(a.file.Comments, c.Shift(p.start))
		}
		out = append(out, a.markupFindings(page, p)...)
	}
	return out
}

// code returns the text of a source that is code.
func (s Source) code() []byte {
	if s.view == nil {
		return s.Text
	}
	var out []byte
	for _, b := range s.view.blocks {
		out = append(append(out, b.Code...), '\n')
	}
	return out
}

// groups returns the blocks of a page that are run together. What browsers do not
// run as it is shares its scope with what is of the same language only.
func groups(path string, page *markup.Page) [][]markup.Block {
	var out [][]markup.Block
	shared := map[jssyntax.Language]int{}
	for _, b := range page.Blocks {
		if b.Address != "" || !b.Plain || strings.TrimSpace(b.Code) == "" {
			continue
		}
		alone := b.Kind == markup.Module && !markup.IsComponent(path)
		if i, ok := shared[b.Language]; ok && !alone {
			out[i] = append(out[i], b)
			continue
		}
		if !alone {
			shared[b.Language] = len(out)
		}
		out = append(out, []markup.Block{b})
	}
	return out
}

// divide returns a view of blocks, or one of those that parse and one of each that
// does not. Where all parse but do not go together, each is one.
func divide(src string, blocks []markup.Block) []*view {
	whole := &view{blocks: blocks}
	if len(blocks) == 1 || whole.syntax(src).Status == jssyntax.Parsed {
		return []*view{whole}
	}
	rest, alone := &view{}, []markup.Block{}
	for _, b := range blocks {
		if parses(b) {
			rest.blocks = append(rest.blocks, b)
		} else {
			alone = append(alone, b)
		}
	}
	var out []*view
	if len(alone) > 0 && len(rest.blocks) > 0 && rest.syntax(src).Status == jssyntax.Parsed {
		out = append(out, rest)
	} else {
		alone = blocks
	}
	for _, b := range alone {
		out = append(out, &view{blocks: []markup.Block{b}})
	}
	return out
}

// parses reports whether a block is a program.
func parses(b markup.Block) bool {
	code := b.Code
	if b.Kind == markup.Handler {
		code = openHandler + code + closeHandler
	}
	return jssyntax.ParseAs(code, b.Language).Status == jssyntax.Parsed
}

// What stands before a handler and behind one in a masked text: the shortest
// attribute, oncut="…", has room for it.
const (
	openHandler  = "\n;()=>{"
	closeHandler = "}"
)

// masked returns a text as long as the page in which everything but the blocks is
// blank. A line end and a semicolon stand between two of them.
func masked(src string, blocks []markup.Block) string {
	text := blank(src)
	for _, b := range blocks {
		copy(text[b.Span.Start:], src[b.Span.Start:b.Span.End])
		behind := text[b.Span.End:]
		switch {
		case b.Kind == markup.Handler:
			copy(text[b.Span.Start-len(openHandler):], openHandler)
			copy(behind, closeHandler)
		case len(behind) > 1:
			copy(behind, "\n;") // in place of </script
		}
	}
	return string(text)
}

// blank returns a text whose line ends are kept and whose other bytes are blanks.
func blank(src string) []byte {
	text := []byte(src)
	for i, c := range text {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
	return text
}
