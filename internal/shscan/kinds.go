package shscan

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// A kind says in what shell code is embedded.
type kind int

const (
	noKind kind = iota
	script
	makefile
	dockerfile
	workflow
	markdown
)

// extensions are the kinds of files by the end of their name.
var extensions = map[string]kind{
	".sh": script, ".bash": script, ".zsh": script, ".ksh": script, ".mksh": script, ".dash": script, ".bats": script,
	".mk": makefile, ".mak": makefile, ".dockerfile": dockerfile, ".containerfile": dockerfile,
	".yml": workflow, ".yaml": workflow, ".md": markdown, ".markdown": markdown,
}

// names are the kinds of files by their whole name.
var names = map[string]kind{
	"makefile": makefile, "gnumakefile": makefile, "dockerfile": dockerfile, "containerfile": dockerfile,
	".bashrc": script, ".bash_profile": script, ".bash_aliases": script, ".profile": script, ".zshrc": script, ".zprofile": script, ".envrc": script,
}

// kindByName returns the kind of a file by its name, or noKind.
func kindByName(name string) kind {
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	if k := names[name]; k != noKind {
		return k
	}
	if strings.HasPrefix(name, "dockerfile.") || strings.HasPrefix(name, "containerfile.") {
		return dockerfile
	}
	return extensions[path.Ext(name)]
}

// Named reports whether files of that name hold shell code.
func Named(name string) bool { return kindByName(name) != noKind }

// MaybeScript reports whether a file of that name is a shell script if its first
// line says so.
func MaybeScript(name string) bool {
	return !strings.Contains(path.Base(strings.ReplaceAll(name, `\`, "/")), ".")
}

// IsScript reports whether the first line of a file names a shell.
func IsScript(src []byte) bool { return shebang.Match(src[:min(len(src), 200)]) }

// shebang matches a first line that names a shell.
var shebang = regexp.MustCompile(`^#![^\n]*\b(ba|da|k|mk|z|a)?sh\b`)

// kindOf returns the kind of a file.
func kindOf(name, src string) kind {
	if k := kindByName(name); k != noKind {
		return k
	}
	return script
}

// variants are the languages that a script may be in, the likely one first.
func variants(name, src string) []syntax.LangVariant {
	first := syntax.LangBash
	ext := path.Ext(strings.ToLower(name))
	m := shebang.FindStringSubmatch(src[:min(len(src), 200)])
	switch {
	case ext == ".zsh", strings.HasPrefix(path.Base(name), ".z"), m != nil && m[1] == "z":
		first = syntax.LangZsh
	case ext == ".bats":
		first = syntax.LangBats
	case ext == ".ksh", ext == ".mksh", m != nil && (m[1] == "k" || m[1] == "mk"):
		first = syntax.LangMirBSDKorn
	}
	list := []syntax.LangVariant{first, syntax.LangBash, syntax.LangPOSIX}
	return slices.Compact(list)
}

// chunks returns the shell code of a file, and why there is none to be had, or "".
func chunks(name, src string) ([]*chunk, string) {
	switch kindOf(name, src) {
	case makefile:
		return makeChunks(src), ""
	case dockerfile:
		return dockerChunks(src), ""
	case workflow:
		return yamlChunks(src)
	case markdown:
		return markdownChunks(src), ""
	}
	return []*chunk{scriptChunk(src)}, ""
}

// scriptChunk returns a script, of which a byte order mark is no part. In a
// script with the line ends of Windows these count as the shell's.
func scriptChunk(src string) *chunk {
	base := len(src) - len(strings.TrimPrefix(src, "\ufeff"))
	if !strings.Contains(src, "\r\n") {
		return &chunk{text: src[base:], base: base, shown: true}
	}
	b := &builder{src: src}
	b.lines(base, len(src))
	c := b.chunk()
	c.base, c.shown = base, true
	return c
}

// lines appends a range of the file with line ends as a shell knows them.
func (b *builder) lines(from, to int) {
	for at := from; at < to; {
		end := strings.Index(b.src[at:to], "\r\n")
		if end < 0 {
			b.copy(at, to)
			return
		}
		b.copy(at, at+end)
		b.put("\n", at+end, at+end+2)
		at += end + 2
	}
}
