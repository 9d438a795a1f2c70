package analyzer

import (
	"go/ast"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// oauth2Clients have no calls of their own: the http.Client that the library
// makes sends the token as Bearer by itself.
var oauth2Clients = []client{
	{name: "oauth2", folder: "oauth2", doc: "https://pkg.go.dev/golang.org/x/oauth2#NewClient",
		verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: alreadyBearer},
}

const oauth2Path = "golang.org/x/oauth2"

// oauth2Rows are the calls that make clients and sources of tokens. Each holds
// the token that it sends as its field bearer.
var oauth2Rows = map[string]functionRow{
	oauth2Path + ".NewClient":                       func(in *interp, c *call) *value { return in.sendsBearer(c, in.sourceToken(c, c.arg(1))) },
	oauth2Path + ".Config.Client":                   func(in *interp, c *call) *value { return in.sendsBearer(c, in.accessToken(c, c.arg(1))) },
	oauth2Path + ".StaticTokenSource":               func(in *interp, c *call) *value { return in.tokenSource(c, in.accessToken(c, c.arg(0))) },
	oauth2Path + ".Config.TokenSource":              func(in *interp, c *call) *value { return in.tokenSource(c, in.accessToken(c, c.arg(1))) },
	oauth2Path + ".ReuseTokenSource":                reuseTokenSource,
	oauth2Path + ".ReuseTokenSourceWithExpiry":      reuseTokenSource,
	oauth2Path + ".TokenSource.Token":               tokenOfSource,
	oauth2Path + ".Token.SetAuthHeader":             setAuthHeader,
	oauth2Path + "/clientcredentials.Config.Client": func(in *interp, c *call) *value { return in.sendsBearer(c, unknown(c.n)) },
	oauth2Path + "/jwt.Config.Client":               func(in *interp, c *call) *value { return in.sendsBearer(c, unknown(c.n)) },
}

// sendsBearer makes a client that sends a token with every request.
func (in *interp) sendsBearer(c *call, token *value) *value {
	v := in.alloc(clientObj, c.n, in.typeOf(c.n), &contents{fields: map[string]*value{"bearer": token}})
	v.origin = c.n
	return v
}

// tokenSource makes a source of one token.
func (in *interp) tokenSource(c *call, token *value) *value {
	v := in.alloc(record, c.n, in.typeOf(c.n), &contents{fields: map[string]*value{"bearer": token}})
	v.origin = c.n
	return v
}

// reuseTokenSource evaluates a source that caches the tokens of another one: the
// first may be another token.
func reuseTokenSource(in *interp, c *call) *value {
	if c.arg(0).isNil {
		return in.tokenSource(c, in.sourceToken(c, c.arg(1)))
	}
	return in.tokenSource(c, unknown(c.n))
}

// sourceToken returns the token that a source gives, which may be unknown.
func (in *interp) sourceToken(c *call, src *value) *value {
	if src.obj == nil {
		return in.partOf(src, "bearer", c.n)
	}
	if t := in.contents(src.obj).fields["bearer"]; t != nil {
		return t
	}
	return in.initial(src.obj, "bearer", c.n, types.Typ[types.String], nil)
}

// partOf returns a string that is part of a value that is not known, always the
// same.
func (in *interp) partOf(v *value, name string, n ast.Expr) *value {
	if in.parts[v] == nil {
		in.parts[v] = map[string]*value{}
	}
	if in.parts[v][name] == nil {
		in.parts[v][name] = unknown(n)
	}
	return in.parts[v][name]
}

// accessToken returns the access token of an oauth2.Token.
func (in *interp) accessToken(c *call, token *value) *value {
	if token.obj == nil {
		return in.partOf(token, "AccessToken", c.n)
	}
	if v := in.contents(token.obj).fields["AccessToken"]; v != nil {
		return v
	}
	return in.initial(token.obj, "AccessToken", c.n, types.Typ[types.String], nil)
}

// tokenOfSource evaluates source.Token().
func tokenOfSource(in *interp, c *call) *value {
	if c.recv == nil {
		return in.opaqueResult(c)
	}
	var t types.Type
	if tuple, ok := in.typeOf(c.n).(*types.Tuple); ok && tuple.Len() > 0 {
		t = deref(tuple.At(0).Type())
	}
	token := in.alloc(record, c.n, t, &contents{fields: map[string]*value{"AccessToken": in.sourceToken(c, c.recv)}})
	return results(c.n, []*value{token, unknown(c.n)})
}

// setAuthHeader evaluates token.SetAuthHeader(req).
func setAuthHeader(in *interp, c *call) *value {
	req := c.arg(0)
	if req.obj == nil || c.recv == nil {
		return in.opaqueResult(c)
	}
	h := in.contents(req.obj).fields["Header"]
	if h == nil || h.obj == nil {
		return in.opaqueResult(c)
	}
	header := &value{texts: []seapi.Text{{{Lit: "Bearer "}, {Expr: expr{nil, in.accessToken(c, c.recv)}}}}}
	in.putEntry(h.obj, item{name: "Authorization", val: header, expr: c.n, node: c.n}, true)
	return in.opaqueResult(c)
}

// bearerOf returns the header that a client sends by itself, or nil.
func (in *interp) bearerOf(client *value) *existingHeader {
	if client == nil || client.obj == nil {
		return nil
	}
	k := in.contents(client.obj)
	if t := k.fields["bearer"]; t != nil {
		return &existingHeader{name: "Authorization", value: t, bare: true}
	}
	if t := k.fields["Transport"]; t != nil && t.obj != nil && typeName(t.obj.typ) == oauth2Path+".Transport" {
		src := in.contents(t.obj).fields["Source"]
		if src == nil {
			src = unknown(t.origin)
		}
		return &existingHeader{name: "Authorization", value: in.sourceToken(&call{}, src), bare: true}
	}
	return in.bearerOf(k.fields["through"])
}
