package jsscan

import (
	"fmt"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// guessed reports whether it rests on a guess that a site sends credentials to the
// API: on a name that links two files only because no other file defines it, or
// that the scripts of several pages define.
func (a *analysis) guessed(s *site, creds []*credential) bool {
	if len(a.parts) == 1 {
		return false
	}
	for _, f := range s.env.frames() {
		if f.call != nil && f.call.A != nil && a.scopes.Guessed(f.call.A) {
			return true
		}
	}
	return a.tracesGuess(s) && !a.isKnownWithoutGuess(s, creds)
}

// tracesGuess reports whether a guess was followed to what a site sends.
func (a *analysis) tracesGuess(s *site) bool {
	for n := range s.trace {
		if a.isGuess(n) {
			return true
		}
	}
	return false
}

// isKnownWithoutGuess reports whether a site sends the same credentials to the API
// as far as is known without guesses.
func (a *analysis) isKnownWithoutGuess(s *site, creds []*credential) bool {
	a.wary = true
	defer func() { a.wary, a.memo = false, newMemo() }()
	alone := a.newSite(s.client, s.call, s.env)
	if alone == nil {
		return false
	}
	class, sure := alone.classify()
	if class != seapi.HostAPI || !sure {
		return false
	}
	same := func(x, y *credential) bool { return x.name == y.name && x.span == y.span }
	return slices.EqualFunc(a.credentialsOf(alone, class), creds, same)
}

// isGuess reports whether what an expression reads begins with a guessed name.
func (a *analysis) isGuess(n *jssyntax.Node) bool {
	for n.Kind == jssyntax.Member || n.Kind == jssyntax.Call {
		n = n.A
	}
	return n.Kind == jssyntax.Ident && a.scopes.Guessed(n)
}

// sameGlobal reports whether a name that nothing declares means the same at a
// node: it does if that is in the same file, or no file assigns it.
func (a *analysis) sameGlobal(b *jssyntax.Binding, at *jssyntax.Node) bool {
	if len(a.parts) == 1 {
		return true
	}
	isRead := func(b *jssyntax.Binding) bool { return b == nil || len(a.collectWrites(a.bindingPlace(b))) == 0 }
	g := a.scopes.Global(b.Name, at)
	return g == b || isRead(g) && isRead(b)
}

// lineName returns where a node is, as messages say it.
func (a *analysis) lineName(n *jssyntax.Node) string {
	line, file := a.lineOf(n.Span.Start)
	if file == "" {
		return fmt.Sprintf("line %d", line)
	}
	return fmt.Sprintf("line %d of %s", line, file)
}

// acrossFiles looks at the files that edits change. It says why they must not be
// changed, or returns ""; it remarks if a script and one that it requires, which
// are published and cached apart, would change together.
func (p *plan) acrossFiles(edits []fixes.Edit) string {
	changed := map[*part]bool{}
	for _, e := range edits {
		changed[p.a.partAt(e.Start)] = true
	}
	for one := range changed {
		if one.generated != "" {
			return one.generated
		}
		if one.Pinned {
			return "another file names " + one.Path + " with a checksum, which would no longer fit"
		}
		for _, l := range one.Links {
			if l.Kind != Require || one.Path == l.Path {
				continue
			}
			for other := range changed {
				if other.Path == l.Path {
					p.remark("the script and the one that it requires are published apart, and must change together")
				}
			}
		}
	}
	return ""
}
