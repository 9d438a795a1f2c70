package seapi

import (
	"bytes"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// A ValuePart is one part of a credential's value as a header needs it: raw.
type ValuePart struct {
	Lit    string // literal text, decoded; "" for an expression
	Expr   any    // the front end's node
	Decode bool   // the expression is spelled percent-encoded and must be decoded
	Known  string // the text of the expression if it is known
}

// A Value is the value of a credential.
type Value struct {
	Parts  []ValuePart
	Broken string // why the value cannot go into a header; "" if it can
}

// Value returns the value of a parameter.
func (u *URL) Value(p *Param) Value {
	var v Value
	if o := p.unset; o != nil {
		for o.piece.Encoded && len(o.children) == 1 && o.children[0].piece.Expr != nil {
			o = o.children[0]
		}
		return Value{Parts: []ValuePart{{Expr: o.piece.Expr}}}
	}
	u.collect(&v, u.flat.roots, p.value, p.end)
	v.Parts = mergeLiterals(v.Parts)
	for i := range v.Parts {
		v.decode(&v.Parts[i], p.Raw)
	}
	return v
}

// collect gathers the outermost pieces that lie within a range.
func (u *URL) collect(v *Value, list []*occurrence, from, to int) {
	for _, o := range list {
		a, b := max(from, o.start), min(to, o.end)
		if len(v.Parts) > 0 && u.openEnded(o, a, b) {
			v.Broken = "it is not known where its value ends"
		}
		switch {
		case a >= b:
			continue
		case o.piece.Expr == nil && o.children == nil:
			v.Parts = append(v.Parts, ValuePart{Lit: o.piece.Lit[a-o.start : b-o.start]})
		case a == o.start && b == o.end && o.piece.Expr != nil && !o.piece.Encoded && (o.raw || !o.encodes()):
			part := ValuePart{Expr: o.piece.Expr}
			if s, ok := o.piece.Inner.Known(); ok && o.piece.Inner != nil {
				part.Known = s
			}
			v.Parts = append(v.Parts, part)
		case o.children == nil:
			v.Parts = append(v.Parts, ValuePart{Expr: o.piece.Expr})
		default:
			u.collect(v, o.children, a, b)
		}
	}
}

// encodes reports whether an expression percent-encodes what it is made of, by
// itself or where its value comes from: k := url.QueryEscape(key).
func (o *occurrence) encodes() bool {
	return o.piece.Encoded || slices.ContainsFunc(o.children, (*occurrence).encodes)
}

// openEnded reports whether a part of an occurrence is not known, so that
// separators may be in it: in '?key=' + KEY + rest, the rest may be '&site=so'.
func (u *URL) openEnded(o *occurrence, from, to int) bool {
	return from < to && !o.raw && !o.piece.Encoded && bytes.IndexByte(u.flat.s[from:to], unknownByte) >= 0
}

func mergeLiterals(parts []ValuePart) []ValuePart {
	var out []ValuePart
	for _, p := range parts {
		if n := len(out); n > 0 && p.Expr == nil && out[n-1].Expr == nil {
			out[n-1].Lit += p.Lit
			continue
		}
		out = append(out, p)
	}
	return out
}

// encodedParen matches what a key or token looks like when it is declared
// percent-encoded.
var encodedParen = regexp.MustCompile(`(?i)%(28|29|2a)`)

// decode makes a part raw. Text in a URL is percent-encoded; a plus stays one,
// because no credential holds a blank.
func (v *Value) decode(p *ValuePart, raw bool) {
	text := p.Lit
	if p.Expr != nil {
		text = p.Known
	}
	switch {
	case raw && encodedParen.MatchString(text):
		v.Broken = "its value is percent-encoded twice and never worked"
	case raw:
	case p.Expr != nil:
		p.Decode = strings.Contains(text, "%")
		if p.Decode && !encodedParen.MatchString(text) {
			v.Broken = "its value cannot be percent-decoded for sure"
		}
	default:
		s, err := url.PathUnescape(text)
		if err != nil {
			v.Broken = "its value cannot be percent-decoded"
			return
		}
		p.Lit = s
	}
	if strings.ContainsFunc(p.Lit, unsendable) {
		v.Broken = "its value has characters that no header carries"
	}
}

// unsendable reports whether a character is no part of a credential in a header:
// a blank at its end would be lost, and others are refused.
func unsendable(r rune) bool { return r <= ' ' || r > '~' }

// Empty reports whether the value is known to be the empty string.
func (v Value) Empty() bool { return len(v.Parts) == 0 }

// Credential shapes: 22 characters and two closing marks. They are evidence,
// never a requirement.
var (
	keyShape   = regexp.MustCompile(`^([A-Za-z0-9*()]{22}|rl_\w{20,})(\(\(|%28%28)$|^rl_[A-Za-z0-9]{16,}$`)
	tokenShape = regexp.MustCompile(`^[A-Za-z0-9*()]{22}(\)\)|%29%29)$`)
)

// LooksLikeKey reports whether s has the shape of an app key.
func LooksLikeKey(s string) bool { return keyShape.MatchString(s) }

// LooksLikeToken reports whether s has the shape of an access token.
func LooksLikeToken(s string) bool { return tokenShape.MatchString(s) }

// LooksLikeCredential reports whether s has the shape of a key or a token.
func LooksLikeCredential(s string) bool { return LooksLikeKey(s) || LooksLikeToken(s) }

// SpellsToken reports whether a text holds something of the shape of a token.
func SpellsToken(s string) bool {
	for i := 0; i+24 <= len(s); i++ {
		if LooksLikeToken(s[i : i+24]) {
			return true
		}
	}
	return false
}
