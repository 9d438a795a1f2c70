package jsprog

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/randprog"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A program in two files is kept as one text: the first file, a boundary, and the
// file that uses it. What runs is the text without the boundary and without what
// exports and imports, so that both forms do the same.
const boundary = "// ---- the next file ----"

// The files of a program that was split.
const (
	libraryFile = "lib/common.js"
	mainFile    = "main.js"
)

// A seam is how the two files of a program are joined.
type seam struct {
	label  string
	export func(names []string) string
	load   func(names []string) string
	link   jsscan.LinkKind
	module bool
}

// seams are the ways to join two files.
var seams = []seam{
	{"export list", exportNames, importNames, jsscan.Import, true},
	{"CommonJS", func(names []string) string { return "module.exports = { " + strings.Join(names, ", ") + " };\n" },
		func(names []string) string {
			return "const { " + strings.Join(names, ", ") + " } = require('./lib/common');\n"
		}, jsscan.Import, true},
	{"@require", func([]string) string { return "" }, func([]string) string { return "" }, jsscan.Require, false},
	{"page", func([]string) string { return "" }, func([]string) string { return "" }, jsscan.Sibling, false},
}

func exportNames(names []string) string { return "export { " + strings.Join(names, ", ") + " };\n" }

func importNames(names []string) string {
	return "import { " + strings.Join(names, ", ") + " } from './lib/common.js';\n"
}

// Split divides a program into two files, between two statements at its top. It
// reports whether it can be divided so that it does the same: nothing of the first
// file uses what the second one declares.
func Split(p Program, s *randprog.Source) (Program, bool) {
	file := jssyntax.Parse(p.Source)
	if file.Status != jssyntax.Parsed || len(file.Root.List) < 2 {
		return p, false
	}
	by := seams[s.Intn(len(seams))]
	list := file.Root.List
	cut := lineAfter(p.Source, list[s.Intn(len(list)-1)].Span.End)
	if cut < 0 || slices.ContainsFunc(list, func(n *jssyntax.Node) bool { return n.Span.Start < cut && cut < n.Span.End }) {
		return p, false
	}
	exported, used, ok := shared(file, cut, by)
	if !ok || !by.module && file.Module || by.label == "CommonJS" && file.Module {
		return p, false
	}
	text := by.export(exported) + boundary + "\n"
	if len(used) > 0 {
		text += by.load(used)
	}
	if strings.Contains(p.Source, "\r\n") {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	p.Source = p.Source[:cut] + text + p.Source[cut:]
	p.seam = &by
	p.Units = slices.Clone(p.Units)
	for i := range p.Units {
		u := &p.Units[i]
		if u.Start >= cut {
			u.Start += len(text)
		}
		if u.End > cut {
			u.End += len(text)
		}
		u.Flow += ", " + by.label
	}
	return p, true
}

// lineAfter returns the offset behind the line end that follows an offset, or -1
// if something else follows.
func lineAfter(src string, at int) int {
	rest := src[at:]
	if blank := strings.TrimLeft(rest, " \t\r;"); strings.HasPrefix(blank, "\n") {
		return at + len(rest) - len(blank) + 1
	}
	return -1
}

// shared returns the names at the top of the first file, and those of them that
// the second one uses. It reports whether the seam can share them.
func shared(f *jssyntax.File, cut int, by seam) (names, used []string, ok bool) {
	for name, b := range f.Scopes().ScopeOf(f.Root).Names {
		first := !slices.ContainsFunc(b.Decls, func(n *jssyntax.Node) bool { return n.Span.Start >= cut })
		isUsed := false
		for _, r := range b.Refs {
			_, write := jssyntax.RefKind(r)
			behind := r.Span.Start >= cut
			if !first && !behind || write && by.module && (behind || by.label == "CommonJS") {
				return nil, nil, false
			}
			isUsed = isUsed || behind
		}
		if !first {
			if slices.ContainsFunc(b.Decls, func(n *jssyntax.Node) bool { return n.Span.Start < cut }) {
				return nil, nil, false
			}
			continue
		}
		names = append(names, name)
		if isUsed {
			used = append(used, name)
		}
	}
	slices.Sort(names)
	slices.Sort(used)
	return names, used, true
}

// halves returns the two files of a text, and where the second one begins.
func halves(src string) (first, second string, start int, split bool) {
	first, second, split = strings.Cut(src, boundary)
	second = strings.TrimPrefix(strings.TrimPrefix(second, "\r"), "\n")
	return first, second, len(src) - len(second), split
}

// sources returns the files of a text of the program.
func (p Program) sources(src string) []jsscan.Source {
	first, second, _, split := halves(src)
	if !split {
		return []jsscan.Source{{Path: p.Name, Text: []byte(src)}}
	}
	link := jsscan.Link{Kind: p.seam.link, Path: libraryFile}
	link.Name = map[string]string{"export list": "./lib/common.js", "CommonJS": "./lib/common"}[p.seam.label]
	return []jsscan.Source{
		{Path: libraryFile, Text: []byte(first), Complete: true},
		{Path: mainFile, Text: []byte(second), Complete: true, Links: []jsscan.Link{link}},
	}
}

// inOne makes findings in two files ones in the text that holds both.
func inOne(src string, list []fixes.Finding) []fixes.Finding {
	_, _, start, split := halves(src)
	if !split {
		return list
	}
	starts := map[string]int{mainFile: start}
	moved := map[*fixes.Fix]*fixes.Fix{}
	for i := range list {
		f := &list[i]
		f.Span = f.Span.Shift(starts[f.Path])
		if f.Fix == nil {
			continue
		}
		if moved[f.Fix] == nil {
			fix := *f.Fix
			fix.Edits = slices.Clone(fix.Edits)
			for k := range fix.Edits {
				e := &fix.Edits[k]
				e.Span, e.Path = e.Span.Shift(starts[e.Path]), mainFile
			}
			moved[f.Fix] = &fix
		}
		f.Fix = moved[f.Fix]
	}
	return list
}

// What joins the two files, however a fix has changed it.
var (
	exporting = regexp.MustCompile(`(?:export|module\.exports =) \{([^}]*)\};\r?\n`)
	importing = regexp.MustCompile(`(?:import|const) \{([^}]*)\} (?:from|= require\() ?'\./lib/common(?:\.js)?'\)?;(?:\r?\n)?`)
)

// runnable returns the text that does what the two files do, or why they do not
// fit: one imports what the other one does not export.
func (p Program) runnable(src string) (string, error) {
	first, second, _, split := halves(src)
	if !split || !p.seam.module {
		return first + second, nil
	}
	out := exporting.FindStringSubmatch(first)
	if out == nil {
		return "", fmt.Errorf("the first file exports nothing:\n%s", src)
	}
	for _, in := range importing.FindAllStringSubmatch(second, -1) {
		for name := range strings.SplitSeq(in[1], ",") {
			if !slices.Contains(strings.FieldsFunc(out[1], func(r rune) bool { return r == ' ' || r == ',' }), strings.TrimSpace(name)) {
				return "", fmt.Errorf("%s is imported and not exported:\n%s", name, src)
			}
		}
	}
	return exporting.ReplaceAllString(first, "") + importing.ReplaceAllString(second, ""), nil
}
