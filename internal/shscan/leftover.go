package shscan

import (
	"regexp"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// leftover decides about a request that has the header already.
func (p *plan) leftover(r *request) string {
	for _, s := range r.sites {
		p.keepBody(s)
	}
	h, why := p.a.header(r)
	switch carried := p.a.carries(r, h); {
	case carried == "same", carried == "token":
		p.dropped(r)
		return ""
	case why != "":
		return why
	case h.value == "":
		return ""
	case h.cond != "", h.inPlace:
		return "the header is sent always, and the credential is not"
	case carried != "key":
		p.remark("the header is not proven to carry the same credential")
	}
	g := r.header.given
	if len(g.args) != 2 || g.args[1].owner != r.first().call {
		return "the header is spelled elsewhere"
	}
	text := `"Authorization: Bearer ` + h.value + `"`
	if r.header.bare {
		text = `"` + h.value + `"`
	}
	a := g.args[1]
	p.insert(a.c, a.at, fixes.Edit{Span: a.span, New: a.c.spell(text, a.at)})
	return ""
}

var bearerWord = regexp.MustCompile(`(?i)^bearer\s+`)

// carries says what the header of a request carries: "same" as what would be put
// there, the "token" while only a key goes, a "key" while a token goes, or "".
func (a *analysis) carries(r *request, h authHeader) string {
	s := r.first()
	for _, t := range r.header.texts {
		x := arg{texts: []seapi.Text{t}}
		if !r.header.bare {
			m := bearerWord.FindString(x.start())
			if m == "" {
				return ""
			}
			x = arg{texts: x.behind(len(m))}
		}
		text, known, name := a.carried(s, x.texts[0])
		switch {
		case text == "":
			return ""
		case text == h.value:
			return "same"
		case !r.has("access_token") && (seapi.LooksLikeToken(known) || tokenName.MatchString(name)):
			return "token"
		case r.has("access_token") && (seapi.LooksLikeKey(known) || a.isKeyOf(r, text)):
			return "key"
		}
		return ""
	}
	return ""
}

// tokenName matches names of access tokens.
var tokenName = regexp.MustCompile(`(?i)access_?token|(^|_)token$`)

// carried returns the text of a header's credential inside of double quotes, what
// it is if that is known, and the variable that it is.
func (a *analysis) carried(s *site, t seapi.Text) (text, known, name string) {
	known, _ = t.Known()
	for _, p := range t {
		switch x, ok := p.Expr.(*expr); {
		case ok && len(t) == 1:
			spelled, why := a.spelled(s, x)
			if why != "" {
				return "", "", ""
			}
			return spelled, known, x.name
		case ok:
			return "", "", ""
		}
	}
	return dangerous.Replace(known), known, ""
}

// isKeyOf reports whether a text is that of the key that a request sends.
func (a *analysis) isKeyOf(r *request, text string) bool {
	p, why := a.presence(r, "key")
	return why == "" && p != nil && p.text == text
}
