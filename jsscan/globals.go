package jsscan

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// namesGlobal reports whether a source may use one of the globals that the
// settings tell.
func (s *Scanner) namesGlobal(src []byte) bool {
	for name := range s.globals {
		if bytes.Contains(src, []byte(name[strings.LastIndexByte(name, '.')+1:])) {
			return true
		}
	}
	return false
}

// globalText returns the text that the settings tell of a place, or nil. What the
// file itself says about it counts more.
func (a *analysis) globalText(p *place) []seapi.Text {
	if len(a.globals) == 0 || p == nil {
		return nil
	}
	name, ok := a.globalName(p)
	if text := a.globals[name]; ok && text != "" {
		return []seapi.Text{seapi.Literal(text)}
	}
	return nil
}

// globalName returns the name of a global variable, or of a property of one, that
// the file never writes.
func (a *analysis) globalName(p *place) (string, bool) {
	if len(a.collectWrites(p)) > 0 {
		return "", false
	}
	switch {
	case p.binding != nil:
		return p.binding.Name, p.binding.Kind == jssyntax.Global
	case p.base != nil:
		base, ok := a.globalName(p.base)
		if slices.Contains(globalObjects, base) {
			return p.name, ok
		}
		return base + "." + p.name, ok
	}
	return "", false
}
