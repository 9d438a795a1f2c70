package jsscan

import (
	"iter"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/markup"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A program is what of a file is parsed at once: all of it, or some scripts of a
// page. Its offsets are those of the file.
type program struct {
	src    string
	lang   jssyntax.Language
	blocks []markup.Block // nil for all of the file
	parsed *jssyntax.File // nil until it is asked for
}

// file returns the syntax of a program, whose text is that of the file.
func (p *program) file() *jssyntax.File {
	if p.parsed == nil {
		p.parsed = jssyntax.ParseAs(p.code(), p.lang)
		p.parsed.Src = p.src
	}
	return p.parsed
}

// code returns a text as long as the file in which what does not belong to the
// program is blank.
func (p *program) code() string {
	if p.blocks == nil {
		return p.src
	}
	return masked(p.src, p.blocks)
}

// matters reports whether a program names something that can be a credential.
func (p *program) matters() bool {
	return p.blocks == nil || slices.ContainsFunc(p.blocks, func(b markup.Block) bool { return namesCredential([]byte(b.Code)) })
}

// mentionsHost reports whether a program names a host of the API.
func (p *program) mentionsHost(h seapi.Hosts) bool {
	if p.blocks == nil {
		return h.MentionsHost([]byte(p.src))
	}
	return slices.ContainsFunc(p.blocks, func(b markup.Block) bool { return h.MentionsHost([]byte(b.Code)) })
}

// Bounds of one page.
const (
	maxPrograms = 64
	maxMasked   = 64 << 20 // bytes of masked texts
)

// programs returns the programs of a file, which are several only in a page: its
// ordinary scripts share the global scope and are one program, each of its modules
// is another. A script that does not parse is one as well, so that it takes no
// other down.
func programs(path, src string) []*program {
	if !markup.Named(path) {
		return []*program{{src: src, lang: jssyntax.LanguageOf(path)}}
	}
	var out []*program
	for _, blocks := range pagePrograms(path, src) {
		out = append(out, divide(newProgram(src, blocks))...)
	}
	return out
}

// toScan returns the programs of a file that matter, by their index.
func toScan(path, src string) iter.Seq2[int, *program] {
	return func(yield func(int, *program) bool) {
		left := min(maxPrograms, 1+maxMasked/max(len(src), 1)) // each costs as much memory as the page
		for i, p := range programs(path, src) {
			if left > 0 && p.matters() {
				left--
				if !yield(i, p) {
					return
				}
			}
		}
	}
}

// pagePrograms returns the blocks of each program of a page. What browsers do not
// run as it is shares its scope with what is of the same language only.
func pagePrograms(path, src string) [][]markup.Block {
	var out [][]markup.Block
	shared := map[jssyntax.Language]int{}
	for _, b := range markup.Read(path, src).Blocks {
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

// divide returns a program, or one of the blocks that parse and one of each that
// does not. Where all parse but do not go together, each is one.
func divide(p *program) []*program {
	if len(p.blocks) == 1 || !p.matters() || p.file().Status == jssyntax.Parsed {
		return []*program{p}
	}
	good, alone := []markup.Block{}, []markup.Block{}
	for _, b := range p.blocks {
		if parses(b) {
			good = append(good, b)
		} else {
			alone = append(alone, b)
		}
	}
	var out []*program
	if rest := newProgram(p.src, good); len(alone) > 0 && len(good) > 0 && rest.file().Status == jssyntax.Parsed {
		out = append(out, rest)
	} else {
		alone = p.blocks
	}
	for _, b := range alone {
		out = append(out, newProgram(p.src, []markup.Block{b}))
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

func newProgram(src string, blocks []markup.Block) *program {
	p := &program{src: src, blocks: blocks}
	if len(blocks) > 0 {
		p.lang = blocks[0].Language
	}
	return p
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
