package analyzer

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"maps"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// verify applies the fixes to copies of the files and withdraws those of which
// the result does not build, leaves the unit, brings something new, or changes a
// request beyond its credential.
func (p *program) verify(s *Scanner, list []*unit, sites []*site) {
	hasFix := func(u *unit) bool { return u.fix != nil }
	p.settleAll(filter(list, hasFix))
	for _, u := range filter(list, hasFix) {
		u.secret = u.secret || slices.ContainsFunc(u.fix.Edits, func(e fixes.Edit) bool { return seapi.SpellsToken(e.New) })
	}
	p.check(s, filter(list, hasFix), sites)
}

// filter returns the units that keep reports true of.
func filter(list []*unit, keep func(*unit) bool) []*unit {
	return slices.DeleteFunc(slices.Clone(list), func(u *unit) bool { return !keep(u) })
}

// maxAlone is up to how many fixes each is built for itself.
const maxAlone = 8

// settleAll completes fixes, or withdraws them. Where there are many it builds them
// all at once first: what leaves nothing unused and builds together does so alone.
func (p *program) settleAll(list []*unit) {
	switch {
	case len(list) > maxAlone && p.settled(list):
	case len(list) > maxAlone:
		p.settleAll(list[:len(list)/2])
		p.settleAll(list[len(list)/2:])
	default:
		for _, u := range list {
			if err := p.settle(u); err != nil {
				u.withdraw(err)
			}
		}
	}
}

// settled reports whether the edits of all units are complete as they are.
func (p *program) settled(list []*unit) bool {
	var edits [][]fixes.Edit
	for _, u := range list {
		edits = append(edits, u.fix.Edits)
	}
	merged, rejected := fixes.Merge(edits)
	texts, err := p.apply(merged)
	if err != nil || len(rejected) > 0 {
		return false
	}
	cleaned, err := p.cleanUp(texts)
	return err == nil && maps.Equal(cleaned, texts)
}

func (u *unit) withdraw(err error) {
	u.fix, u.noFix = nil, "a fix was tried and withdrawn ("+innermost(err)+"); move the credential by hand"
}

// innermost returns the innermost cause of an error.
func innermost(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

// check rescans the program with the fixes made, all at once, and halves them
// where that shows that one is wrong.
func (p *program) check(s *Scanner, list []*unit, sites []*site) {
	if len(list) == 0 {
		return
	}
	err := p.rescan(s, list, sites)
	switch {
	case err == nil:
	case len(list) == 1:
		list[0].withdraw(err)
	default:
		p.check(s, list[:len(list)/2], sites)
		p.check(s, list[len(list)/2:], sites)
	}
}

// settle completes the edits of a unit: what they leave unused goes, and files
// that were formatted stay so. The error is why the result does not build.
func (p *program) settle(u *unit) error {
	u.planned = u.fix.Edits
	texts, err := p.apply(u.fix.Edits)
	if err != nil {
		return err
	}
	cleaned, err := p.cleanUp(texts)
	if err != nil {
		return err
	}
	u.fix.Edits = p.editsOf(u.fix.Edits, texts, cleaned)
	if len(u.fix.Edits) == 0 {
		return fixes.ErrNoChange
	}
	return nil
}

// editsOf returns the edits that turn the files into the cleaned texts: the given
// ones where nothing was left to clean.
func (p *program) editsOf(edits []fixes.Edit, texts, cleaned map[string]string) []fixes.Edit {
	var out []fixes.Edit
	for _, e := range edits {
		if cleaned[e.Path] == texts[e.Path] {
			out = append(out, e)
		}
	}
	for path, text := range cleaned {
		if text == texts[path] {
			continue
		}
		for _, e := range fixes.Between(p.byPath(path).src, text) {
			e.Path = path
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y fixes.Edit) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), x.Span.Compare(y.Span))
	})
	return out
}

// apply makes edits and returns the new texts of the files.
func (p *program) apply(edits []fixes.Edit) (map[string]string, error) {
	byPath := map[string][]fixes.Edit{}
	for _, e := range edits {
		byPath[e.Path] = append(byPath[e.Path], e)
	}
	out := map[string]string{}
	for path, list := range byPath {
		f := p.byPath(path)
		if f == nil {
			return nil, fmt.Errorf("%s is not part of the program", path)
		}
		text, err := fixes.Apply(f.src, list)
		if err != nil {
			return nil, err
		}
		out[path] = text
	}
	return out, nil
}

// cleanUp returns the texts without what the edits left unused, formatted where
// the files were.
func (p *program) cleanUp(texts map[string]string) (map[string]string, error) {
	out := map[string]string{}
	for path, text := range texts {
		out[path] = text
	}
	for range 6 {
		b, err := p.rebuild(out)
		if err != nil {
			return nil, err
		}
		again := b.removeUnused(p, out)
		if !again {
			if err := b.newErrors(p); err != nil {
				return nil, err
			}
			break
		}
	}
	for path, text := range out {
		out[path] = p.formatted(path, text)
	}
	return out, nil
}

// formatted formats a text if the file was formatted.
func (p *program) formatted(path, text string) string {
	src := []byte(p.byPath(path).src)
	crlf := bytes.Contains(src, []byte("\r\n"))
	if clean, err := format.Source(unixLines(src)); err != nil || !bytes.Equal(clean, unixLines(src)) {
		return text
	}
	clean, err := format.Source(unixLines([]byte(text)))
	if err != nil {
		return text
	}
	if crlf {
		clean = bytes.ReplaceAll(clean, []byte("\n"), []byte("\r\n"))
	}
	if bom := "\ufeff"; strings.HasPrefix(text, bom) && !bytes.HasPrefix(clean, []byte(bom)) {
		clean = append([]byte(bom), clean...)
	}
	return string(clean)
}

// unixLines returns a text with plain line ends, without a byte order mark.
func unixLines(src []byte) []byte {
	return bytes.TrimPrefix(bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n")), []byte("\ufeff"))
}

// rescan scans the program with fixes made, and compares what its calls send.
func (p *program) rescan(s *Scanner, list []*unit, sites []*site) error {
	own := map[any]bool{}
	var edits [][]fixes.Edit
	for _, u := range list {
		edits = append(edits, u.fix.Edits)
		for _, r := range u.requests {
			own[r.call] = true
		}
	}
	merged, rejected := fixes.Merge(edits)
	if len(rejected) > 0 && len(list) > 1 {
		return rejected[0]
	}
	texts, err := p.apply(merged)
	if err != nil {
		return err
	}
	b, err := p.rebuild(texts)
	if err != nil {
		return err
	}
	fixed := newProgram(b.pkgs, p.hosts)
	fixed.imports = p.imports
	after := fixed.run(s)
	want, got := renderAll(sites, own), renderAll(after.sites, nil)
	for _, w := range want {
		i := slices.Index(got, w)
		if i < 0 {
			return errors.New("a request would change")
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, g := range got {
		if strings.Contains(g, "credential") {
			return errors.New("a credential would remain")
		}
	}
	return nil
}

// renderAll spells what each call sends, credentials left out of the calls that
// are fixed and named in the others.
func renderAll(sites []*site, fixed map[any]bool) []string {
	seen := map[any]map[string]bool{}
	var out []string
	for _, s := range sites {
		text := s.render(fixed[s.call], s.client.opaque)
		if seen[s.call] == nil {
			seen[s.call] = map[string]bool{}
		}
		if !seen[s.call][text] {
			seen[s.call][text] = true
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return out
}

// render spells the alternatives of what a site sends.
func (s *site) render(fixed, opaque bool) string {
	var out []string
	credentials := false
	for _, src := range s.sources {
		for _, u := range src.urls {
			credentials = credentials || u.HasCredentials()
			text := u.Render(fixed)
			if !slices.Contains(out, text) && text != "" {
				out = append(out, text)
			}
		}
	}
	slices.Sort(out)
	text := strings.Join(out, "\n")
	if s.header != nil || fixed && credentials && s.sends() && !opaque {
		text += " authorized"
	}
	return text
}

// sends reports whether a credential of a site has a value.
func (s *site) sends() bool {
	for _, src := range s.sources {
		for _, u := range src.urls {
			for _, name := range seapi.Credentials {
				for _, q := range u.Find(name) {
					if !u.Value(q).Empty() {
						return true
					}
				}
			}
		}
	}
	return false
}
