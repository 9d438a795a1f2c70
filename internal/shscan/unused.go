package shscan

import (
	"regexp"
	"slices"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
)

// credentialText matches text that spells a parameter with a credential.
var credentialText = regexp.MustCompile(`(?i)(^|[?&"'])(key|access_token)=`)

// unused returns the deletions of the assignments that nothing reads any more once
// the edits are made, such as AUTH="key=$KEY". Other variables stay: what they
// hold may be meant for others.
func (p *plan) unused(edits []fixes.Edit) []fixes.Edit {
	var out []fixes.Edit
	var done []string
	for _, e := range p.cut.Exprs {
		x, ok := e.(*expr)
		if !ok || x.node == nil || !syntax.ValidName(x.name) || slices.Contains(done, x.name) || p.a.exported[x.name] {
			continue
		}
		done = append(done, x.name)
		if span := p.a.unusedAssignment(x.name, edits); span.Len() > 0 {
			out = append(out, fixes.Edit{Path: p.a.path, Span: span})
		}
	}
	return out
}

// unusedAssignment returns the lines of the only assignment of a variable if the
// edits delete all that reads it, or an empty span.
func (a *analysis) unusedAssignment(name string, edits []fixes.Edit) fixes.Span {
	var span fixes.Span
	for i, list := range a.trees {
		for _, s := range list {
			stays := false
			syntax.Walk(s, func(n syntax.Node) bool {
				switch n := n.(type) {
				case *syntax.ParamExp:
					stays = stays || n.Param != nil && n.Param.Value == name && !covered(a.chunks[i].node(n), edits)
				case *syntax.Assign:
					if n.Name == nil || n.Name.Value != name {
						return true
					}
					lines := a.plainAssignment(a.chunks[i], s, n)
					stays = stays || span.Len() > 0 || lines.Len() == 0
					span = lines
				}
				return true
			})
			if stays {
				return fixes.Span{}
			}
		}
	}
	return span
}

// plainAssignment returns the lines of a statement that is an assignment of text
// with a credential and nothing else, or an empty span.
func (a *analysis) plainAssignment(c *chunk, s *syntax.Stmt, n *syntax.Assign) fixes.Span {
	call, ok := s.Cmd.(*syntax.CallExpr)
	if !ok || len(call.Args) > 0 || len(call.Assigns) != 1 || call.Assigns[0] != n || n.Append || n.Value == nil || len(s.Redirs) > 0 {
		return fixes.Span{}
	}
	if !credentialText.MatchString(c.source(n.Value)) {
		return fixes.Span{}
	}
	effect := false
	syntax.Walk(n.Value, func(x syntax.Node) bool {
		switch x.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			effect = true
		}
		return true
	})
	if effect {
		return fixes.Span{}
	}
	return c.lines(s)
}
