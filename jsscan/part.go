package jsscan

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A part is one file of the program that is analyzed. All spans of an analysis
// count from the beginning of the joined source; what it returns counts from the
// beginning of the file.
type part struct {
	Source
	start     int // of its source in the joined one
	syntax    jssyntax.Part
	style     style
	generated string // why it is not to be edited by hand, or ""
	connects  bool   // its userscript header asks for the API
	foreign   bool   // it speaks of other APIs
}

// newParts returns the parts of a program that was joined of sources.
func newParts(list []Source, files []*jssyntax.File) []*part {
	out := make([]*part, len(list))
	for i, s := range list {
		out[i] = &part{Source: s, style: detectStyle(files[i]), generated: s.untouchable(files[i])}
		if i > 0 && s.view != nil && list[i-1].Path == s.Path { // another view of the same page
			out[i].connects, out[i].foreign = out[i-1].connects, out[i-1].foreign
			continue
		}
		out[i].connects, out[i].foreign = seConnect.Match(s.Text), seapi.IsForeignFile(s.Text)
	}
	return out
}

// partAt returns the part that holds an offset.
func (a *analysis) partAt(offset int) *part { return a.parts[a.file.PartAt(offset)] }

// partOf returns the part that a node is in.
func (a *analysis) partOf(n *jssyntax.Node) *part { return a.partAt(n.Span.Start) }

// pathAt returns the path of the file that holds an offset.
func (a *analysis) pathAt(offset int) string { return a.partAt(offset).Path }

// unitID returns the name of a unit that begins at a span.
func (a *analysis) unitID(s fixes.Span) string {
	p := a.partAt(s.Start)
	return fixes.UnitID(p.Path, span(s.Start-p.start, s.End-p.start))
}

// lineOf returns where an offset is, as messages say it: the line, and the file if
// there are several.
func (a *analysis) lineOf(offset int) (line int, file string) {
	p := a.partAt(offset)
	if at := a.inPage(p, span(offset, offset)); at.Start != offset {
		offset, p = at.Start, a.partAt(at.Start)
	}
	line, _ = a.file.Position(offset)
	first, _ := a.file.Position(p.start)
	if slices.ContainsFunc(a.parts, func(o *part) bool { return o.Path != p.Path }) {
		file = p.Path[strings.LastIndexByte(p.Path, '/')+1:]
	}
	return line - first + 1, file
}

// inPage returns where the page spells a span of a part that holds the code of an
// attribute, and other spans as they are.
func (a *analysis) inPage(p *part, s fixes.Span) fixes.Span {
	if p.view == nil || !p.view.encoded {
		return s
	}
	page := slices.IndexFunc(a.parts, func(o *part) bool { return o.Path == p.Path })
	return p.inFile(s.Shift(-p.start)).Shift(a.parts[page].start)
}

// localize makes all spans of findings count from the beginning of their files.
func (a *analysis) localize(list []fixes.Finding) {
	local := func(s fixes.Span) (path string, in fixes.Span) {
		s = a.inPage(a.partAt(s.Start), s)
		p := a.partAt(s.Start)
		return p.Path, s.Shift(-p.start)
	}
	moved := map[*fixes.Fix]*fixes.Fix{}
	for i := range list {
		f := &list[i]
		_, f.Span = local(f.Span)
		for k, r := range f.Related {
			_, f.Related[k].Span = local(r.Span)
		}
		if f.Rule == "SE100" {
			f.Unit = fixes.UnitID(f.Path, f.Span)
		}
		if f.Fix != nil && moved[f.Fix] == nil {
			fix := *f.Fix
			fix.Edits = slices.Clone(fix.Edits)
			for k, e := range fix.Edits {
				fix.Edits[k].Path, fix.Edits[k].Span = local(e.Span)
			}
			moved[f.Fix] = &fix
		}
		f.Fix = moved[f.Fix] // findings of a unit share one
	}
}

// separator returns what stands between the sources of a program: something that
// none of them holds. It begins and ends a line, so that what edits whole lines
// stays within its file.
func separator(list []Source) string {
	for mark := "\x00"; ; mark += "\x00" {
		if !slices.ContainsFunc(list, func(s Source) bool { return bytes.Contains(s.Text, []byte(mark)) }) {
			return "\n" + mark + "\n"
		}
	}
}

// split returns the files of a program after edits of the joined source.
func (a *analysis) split(joined string) []Source {
	out := make([]Source, len(a.parts))
	if len(a.parts) == 1 {
		out[0] = a.parts[0].Source
		out[0].Text = []byte(joined)
		return out
	}
	for i := range out {
		out[i] = a.parts[i].Source
	}
	for i, text := range strings.Split(joined, separator(out)) {
		out[i].Text = []byte(text)
	}
	return out
}

// linksOf returns the links between the files of a program, by their indices.
func linksOf(list []Source) []jssyntax.Links {
	index := map[string]int{}
	for i, s := range slices.Backward(list) {
		index[s.Path] = i // of a page, the first view
	}
	out := make([]jssyntax.Links, len(list))
	for i, s := range list {
		out[i] = jssyntax.Links{Imports: map[string]int{}, Unique: map[string]int{}}
		if first := index[s.Path]; first != i {
			out[i].Shares = append(out[i].Shares, first)
		}
		for _, l := range s.Links {
			to, ok := index[l.Path]
			switch {
			case !ok || to == i:
			case l.Kind == Import:
				out[i].Imports[l.Name] = to
			case l.Kind == Unique:
				out[i].Unique[l.Name] = to
			default:
				out[i].Shares = append(out[i].Shares, to)
			}
		}
	}
	return out
}

// untouchable says why the files of a request must not be edited, or "".
func (a *analysis) untouchable(r *request) string {
	places := []fixes.Span{r.call.Span}
	for _, c := range r.creds {
		places = append(places, c.span)
	}
	for _, s := range places {
		if why := a.partAt(s.Start).generated; why != "" {
			return why
		}
	}
	return ""
}
