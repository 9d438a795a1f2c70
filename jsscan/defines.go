package jsscan

import (
	"maps"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Tells reports whether a file says by itself that it concerns the API: it names
// a host of it or uses a global of the settings. Such a file can make others
// matter that hold no evidence.
func (s *Scanner) Tells(src []byte) bool {
	return s.hosts.MentionsHost(src) || s.namesGlobal(src)
}

// Concerns reports whether a file has evidence or tells of the API.
func (s *Scanner) Concerns(src []byte) bool {
	return s.namesAPI(src) && (namesCredential(src) || s.Tells(src))
}

// An Outline is what a file says of others, and what it has for them.
type Outline struct {
	References []Reference
	Tells      bool     // its code names a host of the API, or a global of the settings
	Generated  bool     // it is a bundle, or otherwise not written by hand
	Credential bool     // its code may name a credential
	Matters    bool     // its code, or the header of a userscript, has evidence of the API
	Globals    []string // that it defines, in order
	Telling    []string // those of them that tell of the API
}

// Outline returns what a file says of others.
func (s *Scanner) Outline(path string, src []byte) Outline {
	o := Outline{Matters: seConnect.Match(src)}
	for _, c := range blocksOf(path, string(src)) {
		o.References = append(o.References, c.references()...)
		if c.code == nil {
			continue
		}
		o.Generated = o.Generated || generated(&jssyntax.File{Src: c.code.Src, Tokens: c.code.Tokens}, path) != ""
		code := withoutComments(c.code)
		o.Tells = o.Tells || s.Tells(code)
		o.Matters = o.Matters || s.namesAPI(code)
		o.Credential = o.Credential || namesWholeCredential(code)
		if !c.module {
			all, telling := s.globalsOf(c.code)
			o.Globals, o.Telling = append(o.Globals, all...), append(o.Telling, telling...)
		}
	}
	slices.Sort(o.Globals)
	return o
}

// namesWholeCredential reports whether code can name a credential: not any word
// that has "key" in it does.
func namesWholeCredential(code []byte) bool {
	for at := range seapi.FoldOccurrences(code, "key") {
		end := at + len("key")
		if (at == 0 || !seapi.IsNameByte(code[at-1])) && (end == len(code) || !seapi.IsNameByte(code[end])) {
			return true
		}
	}
	return slices.ContainsFunc([]string{"access_token", "%6b", `\x`, `\u`}, func(w string) bool { return seapi.ContainsFold(code, w) })
}

// withoutComments returns code without its comments.
func withoutComments(code *jssyntax.Lexed) (out []byte) {
	from := 0
	for _, c := range code.Comments {
		out = append(append(out, code.Src[from:c.Start]...), ' ')
		from = c.End
	}
	return append(out, code.Src[from:]...)
}

// globalsOf returns the names of the globals that a classic script defines, in
// order, and those of them whose definition names a host of the API, or uses
// another one that does. A module defines none.
func (s *Scanner) globalsOf(code *jssyntax.Lexed) (all, telling []string) {
	d := definitions{referrer: referrer{Lexed: code}, at: map[string][]int{}, top: map[int]bool{}}
	for i := range d.Tokens {
		if d.Tokens[i].Kind == jssyntax.Word && !d.token(i) {
			return nil, nil
		}
	}
	tells := map[string]bool{}
	for round, grown := 0, true; grown && round < maxUses; round++ {
		grown = false
		for name := range d.at {
			if !tells[name] && (seapi.IsAPIName(name) || d.tells(name, tells, s.hosts)) {
				tells[name], grown = true, true
			}
		}
	}
	return slices.Sorted(maps.Keys(d.at)), slices.Sorted(maps.Keys(tells))
}

// maxUses bounds how far a global may be from one that it makes use of.
const maxUses = 8

// definitions are where a script defines globals.
type definitions struct {
	referrer
	at  map[string][]int // tokens, by name
	top map[int]bool     // those at the top level
}

// declaring are the words that declare what follows.
var declaring = []string{"var", "let", "const", "function", "class"}

// lists are those of them that declare several.
var lists = declaring[:3]

// token looks at a word. It reports false if the file is a module.
func (d *definitions) token(i int) bool {
	member := d.is(i-1, ".") || d.is(i-1, "?.")
	top := d.Tokens[i].Depth == 0
	text := d.text(i)
	switch {
	case member:
	case top && (text == "export" || text == "import" && !d.is(i+1, "(") && !d.is(i+1, ".")):
		return false
	case top && (text == "module" || text == "exports") && d.is(i+1, ".") && d.startsStatement(i):
		return false
	case slices.Contains(globalObjects, text) && d.is(i+1, ".") && d.is(i+3, "="):
		d.define(i + 2)
	case top && slices.Contains(declaring, text):
		d.declared(i)
	case top && d.startsStatement(i) && d.is(i+1, "="):
		d.define(i)
	case top && d.startsStatement(i) && d.isAssigned(i) && len(d.at[text]) > 0:
		d.define(i) // what is written to it tells as well
	}
	return true
}

// startsStatement reports whether a statement may start at a token.
func (d *definitions) startsStatement(i int) bool {
	return i == 0 || d.Tokens[i].NewlineBefore || d.is(i-1, ";") || d.is(i-1, "}")
}

// isAssigned reports whether a member of a variable is assigned.
func (d *definitions) isAssigned(i int) bool {
	for d.is(i+1, ".") {
		i += 2
	}
	return d.is(i+1, "=")
}

// declared defines the names of a declaration.
func (d *definitions) declared(i int) {
	isList := slices.Contains(lists, d.text(i))
	if d.is(i+1, "*") {
		i++
	}
	d.define(i + 1)
	for i += 2; isList && i < len(d.Tokens) && !d.is(i, ";"); i++ {
		t := d.Tokens[i]
		if t.Depth == 0 && t.Kind == jssyntax.Word && i > 0 && !d.is(i-1, ".") && slices.Contains(lists, d.text(i)) {
			return
		}
		if t.Depth == 0 && d.is(i, ",") && (d.is(i+2, "=") || d.is(i+2, ",") || d.is(i+2, ";")) {
			d.define(i + 1)
		}
	}
}

// define notes that a token is the name of a global.
func (d *definitions) define(i int) {
	if i < len(d.Tokens) && d.Tokens[i].Kind == jssyntax.Word {
		d.at[d.text(i)] = append(d.at[d.text(i)], i)
		d.top[i] = d.Tokens[i].Depth == 0
	}
}

// tells reports whether a definition names a host, or a global that tells.
func (d *definitions) tells(name string, telling map[string]bool, hosts seapi.Hosts) bool {
	return slices.ContainsFunc(d.at[name], func(i int) bool {
		end := d.end(i)
		for j := i + 1; j < end; j++ {
			t := d.Tokens[j]
			switch {
			case t.Kind == jssyntax.Word:
				if telling[d.text(j)] && !d.is(j-1, ".") {
					return true
				}
			case t.Kind != jssyntax.Punctuator && hosts.MentionsHost([]byte(d.text(j))):
				return true
			}
		}
		return false
	})
}

// end returns the token that a definition ends before: the next statement or
// definition, or the end of the block that it stands in.
func (d *definitions) end(i int) int {
	depth := d.Tokens[i].Depth
	last := min(len(d.Tokens), i+maxDefinition)
	for j := i + 1; j < last; j++ {
		t := d.Tokens[j]
		if t.Depth < depth || t.Depth == depth && (d.is(j, ";") || d.top[j] || d.startsLine(j)) {
			return j
		}
	}
	return last
}

// maxDefinition bounds how many tokens of a definition are looked at.
const maxDefinition = 20_000

// startsLine reports whether a token starts a line and a statement.
func (d *definitions) startsLine(i int) bool {
	t, before := d.Tokens[i], d.Tokens[i-1]
	if !t.NewlineBefore || t.Kind != jssyntax.Word || d.is(i, "in") || d.is(i, "instanceof") {
		return false
	}
	return before.Kind != jssyntax.Punctuator || d.is(i-1, ")") || d.is(i-1, "]") || d.is(i-1, "}")
}
