package analyzer

import (
	"go/ast"
	"slices"
	"strings"
)

// restyV2 and restyV3 are the import paths of resty's versions.
var (
	restyV2 = []string{"github.com/go-resty/resty/v2", "gopkg.in/resty.v1", "github.com/go-resty/resty", "gopkg.in/resty.v2"}
	restyV3 = []string{"resty.dev/v3"}
)

var restyClients = []client{
	{name: "resty", folder: "resty", doc: "https://resty.dev/docs/request-methods/",
		callees: restyNames(restyV2, "Request", restySends...),
		verb:    -1, url: 0, body: -1, kind: -1, ctx: -1, way: tokenCall},
	{name: "resty", folder: "restyv3", doc: "https://pkg.go.dev/resty.dev/v3#Request",
		callees: restyNames(restyV3, "Request", restySends...),
		verb:    -1, url: 0, body: -1, kind: -1, ctx: -1, way: tokenCall},
}

// restySends are the methods of a request that send it.
var restySends = []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Trace", "Execute", "Send"}

// restyNames returns the names of methods of a type in several versions.
func restyNames(paths []string, typ string, methods ...string) []string {
	var out []string
	for _, path := range paths {
		for _, m := range methods {
			out = append(out, path+"."+typ+"."+m)
		}
	}
	return out
}

// restyKinds are the types of resty that are more than structs.
func restyKinds() map[string]objectKind {
	kinds := map[string]objectKind{}
	for _, path := range slices.Concat(restyV2, restyV3) {
		kinds[path+".Client"], kinds[path+".Request"] = clientObj, reqObj
	}
	return kinds
}

// restyRows are the calls that make clients and requests, and fill them.
var restyRows = func() map[string]functionRow {
	rows := map[string]functionRow{}
	for _, path := range slices.Concat(restyV2, restyV3) {
		for _, f := range []string{".New", ".NewWithClient", ".NewWithLocalAddr", ".NewWithTransportSettings"} {
			rows[path+f] = restyNew
		}
		rows[path+".R"] = restyR
		rows[path+".Client.R"] = restyR
		rows[path+".Client.NewRequest"] = restyR
		rows[path+".Client.QueryParams"] = restyClientParams
		for _, typ := range []string{".Client.", ".Request."} {
			for name, row := range restySetters {
				rows[path+typ+name] = row
			}
			for _, name := range restyNeutral {
				rows[path+typ+name] = restySelf
			}
		}
	}
	return rows
}()

// The fields of clients and requests that hold what is sent, as version 2 names
// them.
const (
	restyQuery  = "QueryParam"
	restyForm   = "FormData"
	restyHeader = "Header"
	restyBody   = "Body"
)

// restySetters are methods of clients and requests that say what is sent, and
// return their receiver.
var restySetters = map[string]functionRow{
	"SetQueryParam":            func(in *interp, c *call) *value { return in.restyPut(c, restyQuery) },
	"SetQueryParams":           func(in *interp, c *call) *value { return in.restyMerge(c, restyQuery) },
	"SetQueryParamsFromValues": func(in *interp, c *call) *value { return in.restyMerge(c, restyQuery) },
	"SetQueryString":           restyQueryString,
	"SetFormData":              func(in *interp, c *call) *value { return in.restyMerge(c, restyForm) },
	"SetFormDataFromValues":    func(in *interp, c *call) *value { return in.restyMerge(c, restyForm) },
	"SetMultipartFormData":     func(in *interp, c *call) *value { return in.restyMerge(c, restyForm) },
	"SetHeader":                func(in *interp, c *call) *value { return in.restyPut(c, restyHeader) },
	"SetHeaderVerbatim":        func(in *interp, c *call) *value { return in.restyPut(c, restyHeader) },
	"SetHeaders":               func(in *interp, c *call) *value { return in.restyMerge(c, restyHeader) },
	"SetAuthToken":             func(in *interp, c *call) *value { return in.restyAuth(c, c.arg(0), c.expr(0)) },
	"SetBasicAuth":             func(in *interp, c *call) *value { return in.restyAuth(c, unknown(c.n), c.n) },
	"SetDigestAuth":            func(in *interp, c *call) *value { return in.restyAuth(c, unknown(c.n), c.n) },
	"SetAuthScheme":            restyField("scheme"),
	"SetBody":                  restyField(restyBody),
	"SetBaseURL":               restyField("BaseURL"),
	"SetHostURL":               restyField("BaseURL"),
	"SetURL":                   restyField("URL"),
	"SetTransport":             restyField("Transport"),
	"OnBeforeRequest":          restyHook,
	"AddRequestMiddleware":     restyHook,
}

// restyNeutral are methods that return their receiver, and of which the rest does
// not matter.
var restyNeutral = strings.Fields(`
	SetMethod SetContext WithContext SetResult SetError SetTimeout SetDebug SetLogger SetContentLength SetContentType
	SetPathParam SetPathParams SetRawPathParam SetRawPathParams SetDoNotParseResponse SetResponseDoNotParse SetJSONEscapeHTML
	SetCookie SetCookies SetCookieJar SetFile SetFiles SetFileReader SetMultipartField SetMultipartFields SetMultipartBoundary
	SetOutput SetOutputDirectory SetOutputFileName SetSaveResponse SetSRV SetResponseBodyLimit SetHeaderMultiValues SetUnescapeQueryParams
	ForceContentType ExpectContentType SetForceResponseContentType SetExpectResponseContentType EnableTrace DisableTrace SetTrace
	EnableGenerateCurlOnDebug SetGenerateCurlOnDebug DisableGenerateCurlOnDebug SetRetryCount SetRetryWaitTime SetRetryMaxWaitTime
	SetRetryAfter AddRetryCondition AddRetryConditions SetRetryConditions AddRetryHook AddRetryHooks AddRetryAfterErrorCondition
	SetAllowGetMethodPayload SetAllowMethodGetPayload SetAllowMethodDeletePayload SetAllowNonIdempotentRetry
	OnAfterResponse AddResponseMiddleware SetResponseMiddlewares OnError OnSuccess OnInvalid OnPanic OnRequestLog OnResponseLog
	SetDebugBodyLimit SetDisableWarn SetRedirectPolicy SetJSONMarshaler SetJSONUnmarshaler SetXMLMarshaler SetXMLUnmarshaler
	SetTLSClientConfig SetProxy RemoveProxy SetCertificates SetRootCertificate SetRootCertificateFromString SetRateLimiter SetScheme
	SetCloseConnection SetPreRequestHook SetUserAgent SetLoadBalancer SetCircuitBreaker SetHeaderAuthorizationKey
`)

// restySelf evaluates a method that returns its receiver.
func restySelf(in *interp, c *call) *value {
	if c.recv == nil {
		return in.opaqueResult(c)
	}
	return c.recv
}

// restyField returns the row of a method that sets one field.
func restyField(name string) functionRow {
	return func(in *interp, c *call) *value {
		if c.recv != nil && c.recv.obj != nil {
			in.change(c.recv.obj).fields[name] = c.arg(0)
		}
		return restySelf(in, c)
	}
}

// restyNew makes a client, which may send through another one.
func restyNew(in *interp, c *call) *value {
	v := in.alloc(clientObj, c.n, in.typeOf(c.n), &contents{fields: map[string]*value{}})
	if len(c.args) > 0 {
		in.change(v.obj).fields["through"] = c.arg(0)
	}
	in.fillResty(v.obj, c.n)
	return v
}

// restyR makes a request of a client, which adds what it sends with all.
func restyR(in *interp, c *call) *value {
	if c.name == ".R" && (c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != clientObj) {
		return in.opaque(c)
	}
	v := in.alloc(reqObj, c.n, in.typeOf(c.n), &contents{fields: map[string]*value{"client": c.recvOrNone()}})
	v.origin = c.n
	in.fillResty(v.obj, c.n)
	return v
}

// fillResty gives a client or request its empty params, form and headers.
func (in *interp) fillResty(o *object, n ast.Expr) {
	k := in.change(o)
	for _, part := range []string{restyQuery, restyForm, restyHeader} {
		if k.fields[part] == nil {
			k.fields[part] = in.initials[o][initialKey{part, k.turn}]
		}
		if k.fields[part] == nil {
			k.fields[part] = in.alloc(bag, n, nil, &contents{open: o.param})
		}
	}
	k.fields["QueryParams"] = k.fields[restyQuery] // of version 3
}

// restyClientParams evaluates the method of version 3 that returns the params of
// a client.
func restyClientParams(in *interp, c *call) *value {
	if o := in.bagOf(c.recv, restyQuery); o != nil {
		return &value{obj: o, origin: c.n}
	}
	return in.opaqueResult(c)
}

// bagOf returns a part of a client or request that holds entries, or nil.
func (in *interp) bagOf(v *value, part string) *object {
	if v == nil || v.obj == nil || v.obj.kind != reqObj && v.obj.kind != clientObj {
		return nil
	}
	if in.contents(v.obj).fields[part] == nil {
		in.fillResty(v.obj, v.origin)
	}
	return in.contents(v.obj).fields[part].obj
}

// restyPut evaluates a setter of one entry.
func (in *interp) restyPut(c *call, part string) *value {
	if o := in.bagOf(c.recv, part); o != nil {
		in.putEntry(o, item{name: in.knownText(c.arg(0)), key: c.expr(0), val: c.arg(1), expr: c.expr(1), elem: in.prog.element(in.setter(c.n)), node: c.n}, true)
	}
	return restySelf(in, c)
}

// setter returns what goes with a call of a setter: the statement that consists
// of it, or else the call, which is cut out of its chain.
func (in *interp) setter(n *ast.CallExpr) ast.Node {
	f := in.fileOf(n)
	sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if f == nil || !ok {
		return n
	}
	switch s := f.parent(n).(type) {
	case *ast.ExprStmt:
		if _, chained := sel.X.(*ast.CallExpr); !chained {
			return s
		}
	case *ast.AssignStmt:
		if len(s.Lhs) == 1 && s.Tok.String() == "=" && f.text(s.Lhs[0]) == f.text(sel.X) {
			return s
		}
	}
	return n
}

// restyMerge evaluates a setter of all entries of a map.
func (in *interp) restyMerge(c *call, part string) *value {
	o := in.bagOf(c.recv, part)
	if o == nil {
		return restySelf(in, c)
	}
	in.noteFilled(c)
	k := in.change(o)
	if c.arg(0).obj == nil || c.arg(0).obj.kind != bag {
		k.open = k.open || !c.arg(0).isNil
		return restySelf(in, c)
	}
	inner := in.contents(c.arg(0).obj)
	for _, it := range inner.items {
		k.items = slices.DeleteFunc(k.items, func(x item) bool { return x.name == it.name && it.name != "" && len(it.guards) == 0 })
	}
	k.items = append(k.items, inner.items...)
	k.open = k.open || inner.open
	return restySelf(in, c)
}

// restyQueryString evaluates the setter of a query.
func restyQueryString(in *interp, c *call) *value {
	if o := in.bagOf(c.recv, restyQuery); o != nil {
		in.noteFilled(c)
		k := in.change(o)
		k.items = append(k.items, item{texts: in.spelled(c.expr(0), c.arg(0)), node: c.n})
	}
	return restySelf(in, c)
}

// restyAuth evaluates a setter of the Authorization header.
func (in *interp) restyAuth(c *call, v *value, n ast.Expr) *value {
	if o := in.bagOf(c.recv, restyHeader); o != nil {
		in.putEntry(o, item{name: "Authorization", val: v, expr: n, elem: in.prog.element(in.setter(c.n)), node: c.n}, true)
	}
	return restySelf(in, c)
}

// restyHook keeps a function that is called with every request.
func restyHook(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil || c.arg(0).fn == nil {
		return restySelf(in, c)
	}
	k := in.change(c.recv.obj)
	hooks := &contents{}
	if h := k.fields["hooks"]; h != nil {
		hooks.items = slices.Clone(in.contents(h.obj).items)
	}
	hooks.items = append(hooks.items, item{val: c.arg(0)})
	k.fields["hooks"] = in.alloc(list, c.n, nil, hooks)
	return restySelf(in, c)
}

// A filling is the last call that gave a client or request several entries.
type filling struct {
	call  *ast.CallExpr
	frame *frame
	st    *state
}

// noteFilled keeps a call that gives a client or request entries.
func (in *interp) noteFilled(c *call) {
	in.filled[c.recv.obj] = filling{c.n, in.frame, in.st.clone()}
}
