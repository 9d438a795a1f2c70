package analyzer

import (
	"go/ast"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// leftover decides about a request that has the header already.
func (p *plan) leftover(r *request) string {
	switch p.in.carries(r) {
	case "same", "token":
		return ""
	case "key":
		return p.replaceHeader(r)
	}
	if check := p.in.guardedToken(r); check != nil {
		return p.elseKey(r, check)
	}
	if p.in.otherScheme(r.header) {
		p.remark("a header of another kind is replaced")
		return p.replaceHeader(r)
	}
	p.remark("the header is not proven to carry the same credential")
	return ""
}

// guardedToken returns the condition under which a request sends a token in the
// header, if its key is all that is left and the condition has no other branch.
func (in *interp) guardedToken(r *request) *ast.IfStmt {
	h := r.header
	call, ok := h.node.(*ast.CallExpr)
	if !ok || len(h.guards) != 1 || h.other || r.has("access_token") || lower(h.name) != "authorization" {
		return nil
	}
	carried := in.bearerValue(h)
	if carried == nil || !in.tellsToken(h, carried) {
		return nil
	}
	f := in.prog.fileOf(call)
	stmt, ok := f.parent(call).(*ast.ExprStmt)
	if !ok {
		return nil
	}
	check, ok := f.parent(f.parent(stmt)).(*ast.IfStmt)
	if !ok || check.Else != nil || f.parent(stmt) != ast.Node(check.Body) || f.statementOf(check) != ast.Stmt(check) {
		return nil
	}
	return check
}

// elseKey sends the key in the header where the token is not sent.
func (p *plan) elseKey(r *request, check *ast.IfStmt) string {
	const elsewhere = "the header is set where the key is not known; send the key there if there is no token"
	s := r.sites[0]
	frame, st := s.frame, s.st
	if s.sendFrame != nil {
		frame, st = s.sendFrame, s.sendState
	}
	f := p.in.prog.fileOf(check)
	if f.untouchable() != "" || f.function(check) != frame.fn.node {
		return elsewhere
	}
	list, why := p.in.header(r, p.in.at(check, frame, st), &p.hoister)
	if why != "" {
		return why
	}
	head, line := elseBranch(f, r.header, list[0])
	at := f.offset(check.End())
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: head + f.lines(f.indentOf(check), []string{"\t" + line, "}"})})
	return ""
}

// elseBranch spells the head of the branch that sends a credential in the place
// of an existing header, and its statement.
func elseBranch(f *file, h *existingHeader, c choice) (head, line string) {
	name := ""
	if sel, ok := h.node.(*ast.CallExpr).Fun.(*ast.SelectorExpr); ok {
		name = f.text(sel.X)
	}
	line = name + `.Set("Authorization", ` + bearer(c.spelling) + ")"
	if h.bare {
		line = name + ".SetAuthToken(" + bare(bearer(c.spelling)) + ")"
	}
	if c.cond == "" || h.bare && c.cond == c.text+` != ""` {
		return " else {", line
	}
	return " else if " + c.cond + " {", line
}

// otherScheme reports whether a header is known not to be of the scheme Bearer.
func (in *interp) otherScheme(h *existingHeader) bool {
	if h.other || h.value == nil || h.bare {
		return h.other
	}
	for _, t := range h.value.texts {
		if p := firstPiece(t); p != nil && p.Expr == nil && !strings.HasPrefix(p.Lit, "Bearer ") {
			return true
		}
	}
	return false
}

// firstPiece returns the innermost piece that a text starts with, or nil.
func firstPiece(t seapi.Text) *seapi.Piece {
	for i := range t {
		switch p := &t[i]; {
		case p.Inner != nil:
			if first := firstPiece(p.Inner); first != nil {
				return first
			}
		case p.Expr != nil || p.Lit != "":
			return p
		}
	}
	return nil
}

// carries says which credential an existing header is proven to carry that a
// request still sends beside it: "same", "token" if only the key is left, "key"
// if the header has the key and the token is left, or "".
func (in *interp) carries(r *request) string {
	h := r.header
	if len(h.guards) > 0 || h.other || h.value == nil || lower(h.name) != "authorization" {
		return ""
	}
	carried := in.bearerValue(h)
	if carried == nil {
		return ""
	}
	names := map[string]*value{}
	for _, c := range r.creds {
		names[c.name] = c.single()
	}
	token, hasToken := names["access_token"]
	switch {
	case hasToken && sameValue(token, carried):
		return "same"
	case !hasToken && sameValue(names["key"], carried):
		return "same"
	case !hasToken && in.tellsToken(h, carried):
		return "token"
	case hasToken && (sameValue(names["key"], carried) || in.tellsKey(h, carried)):
		return "key"
	}
	return ""
}

// single returns the one value that a credential is, or nil.
func (c *credential) single() *value {
	if len(c.value.Parts) != 1 {
		return nil
	}
	if x, ok := c.value.Parts[0].Expr.(expr); ok {
		return x.v
	}
	return textValue([]seapi.Text{seapi.Literal(c.value.Parts[0].Lit)})
}

func sameValue(x, y *value) bool {
	if x == nil || y == nil {
		return false
	}
	if x == y {
		return true
	}
	if len(x.texts) != 1 || len(y.texts) != 1 {
		return false
	}
	s, known := x.texts[0].Known()
	t, also := y.texts[0].Known()
	return known && also && s == t && s != ""
}

// bearerValue returns what follows Bearer in a header, or nil.
func (in *interp) bearerValue(h *existingHeader) *value {
	if h.bare {
		return h.value
	}
	if len(h.value.texts) != 1 {
		return nil
	}
	t := h.value.texts[0]
	for len(t) == 1 && t[0].Inner != nil && t[0].Expr != nil {
		t = t[0].Inner
	}
	if len(t) == 0 || t[0].Expr != nil || !strings.HasPrefix(t[0].Lit, "Bearer ") {
		return nil
	}
	if rest := strings.TrimPrefix(t[0].Lit, "Bearer "); len(t) == 1 && rest != "" {
		return textValue([]seapi.Text{seapi.Literal(rest)})
	}
	if len(t) == 2 && t[0].Lit == "Bearer " {
		if x, ok := t[1].Expr.(expr); ok {
			return x.v
		}
	}
	return nil
}

// tellsToken reports whether a header is said to carry a token, by its name.
func (in *interp) tellsToken(h *existingHeader, carried *value) bool {
	if h.node == nil {
		return true // an oauth2 client sends a token
	}
	if s := in.knownText(carried); s != "" {
		return seapi.LooksLikeToken(s)
	}
	if h.n == nil {
		return false
	}
	f := in.prog.fileOf(h.n)
	return f != nil && strings.Contains(lower(f.text(h.n)), "token")
}

// keyName matches expressions that say that their value is an app key.
var keyName = regexp.MustCompile(`(?i)(^|[._])(api_?|app_?|se_?|request_?)?key$`)

// tellsKey reports whether a header is said to carry a key.
func (in *interp) tellsKey(h *existingHeader, carried *value) bool {
	if s := in.knownText(carried); s != "" {
		return seapi.LooksLikeKey(s)
	}
	if h.n == nil {
		return false
	}
	f := in.prog.fileOf(h.n)
	return f != nil && keyName.MatchString(f.text(h.n))
}

// replaceHeader puts the credential that the request sends in the place of the
// value of an existing header.
func (p *plan) replaceHeader(r *request) string {
	const elsewhere = "the header is set where the credential is not known; replace its value by hand"
	h, s := r.header, r.sites[0]
	if h.n == nil {
		return elsewhere
	}
	f := p.in.prog.fileOf(h.n)
	if f == nil || f.untouchable() != "" {
		return elsewhere
	}
	frame, st := s.frame, s.st
	if s.sendFrame != nil {
		frame, st = s.sendFrame, s.sendState
	}
	if f.function(h.n) != frame.fn.node {
		return elsewhere
	}
	list, why := p.in.header(r, p.in.at(h.n, frame, st), &p.hoister)
	if why != "" {
		return why
	}
	if len(list) != 1 || list[0].cond != "" {
		return "the header carries the key, and the token may be empty"
	}
	span, text := f.span(h.n), bearer(list[0].spelling)
	if call, ok := h.node.(*ast.CallExpr); ok && (h.bare || ast.Node(h.n) == h.node) {
		span, text = p.newSetter(f, call, r.client.way, text)
	}
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: span, New: text})
	return ""
}

// newSetter returns what replaces a call that sets a header of another kind, such
// as SetBasicAuth: its method and arguments.
func (p *plan) newSetter(f *file, c *ast.CallExpr, way headerWay, value string) (fixes.Span, string) {
	span := f.span(c)
	if sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr); ok {
		span.Start = f.offset(sel.Sel.Pos())
	}
	if way == tokenCall {
		return span, "SetAuthToken(" + bare(value) + ")"
	}
	return span, `Header.Set("Authorization", ` + value + ")"
}
