package analyzer

import (
	"strings"
)

// restyPaths are the import paths of resty's versions.
var restyPaths = []string{"github.com/go-resty/resty/v2", "resty.dev/v3", "gopkg.in/resty.v1", "github.com/go-resty/resty"}

var restyClients = []client{
	{name: "resty", folder: "resty", doc: "https://resty.dev/docs/request-methods/",
		callees: restyNames("Request", "Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Execute", "Send"),
		verb:    -1, url: 0, body: -1, kind: -1, ctx: -1, way: tokenCall},
}

// restyNames returns the names of methods of a type in all versions.
func restyNames(typ string, methods ...string) []string {
	var out []string
	for _, path := range restyPaths {
		for _, m := range methods {
			out = append(out, path+"."+typ+"."+m)
		}
	}
	return out
}

// restyRows are the calls that make clients and requests, and fill them.
var restyRows = func() map[string]functionRow {
	rows := map[string]functionRow{}
	for _, path := range restyPaths {
		for _, f := range []string{"New", "NewWithClient", "NewWithLocalAddr"} {
			rows[path+"."+f] = restyNew
		}
		rows[path+".R"] = restyR
		rows[path+".Client.R"] = restyR
		rows[path+".Client.NewRequest"] = restyR
		for _, typ := range []string{".Client.", ".Request."} {
			for name, row := range restySetters {
				rows[path+typ+name] = row
			}
		}
	}
	for name, row := range restySetters {
		if strings.HasPrefix(name, "SetQuery") || name == "SetAuthToken" || name == "SetFormData" {
			rows["."+name] = row // the library is missing: no other has these
		}
	}
	rows[".R"] = restyR
	return rows
}()

// restySetters are methods of clients and requests that return them.
var restySetters = map[string]functionRow{
	"SetQueryParam":            func(in *interp, c *call) *value { return in.restyPut(c, "query") },
	"SetQueryParams":           func(in *interp, c *call) *value { return in.restyMerge(c, "query") },
	"SetQueryParamsFromValues": func(in *interp, c *call) *value { return in.restyMerge(c, "query") },
	"SetQueryString":           restyQueryString,
	"SetFormData":              func(in *interp, c *call) *value { return in.restyMerge(c, "form") },
	"SetFormDataFromValues":    func(in *interp, c *call) *value { return in.restyMerge(c, "form") },
	"SetHeader":                func(in *interp, c *call) *value { return in.restyPut(c, "header") },
	"SetHeaders":               func(in *interp, c *call) *value { return in.restyMerge(c, "header") },
	"SetAuthToken":             restyAuth,
	"SetBody":                  restyBody,
	"SetBaseURL":               restyBase,
	"SetHostURL":               restyBase,
	"SetURL":                   restyURL,
	"SetMethod":                restySelf, "SetContext": restySelf, "SetResult": restySelf, "SetError": restySelf,
	"SetTimeout": restySelf, "SetDebug": restySelf, "SetRetryCount": restySelf, "SetContentLength": restySelf,
	"SetPathParam": restySelf, "SetPathParams": restySelf, "SetDoNotParseResponse": restySelf, "EnableTrace": restySelf,
	"ForceContentType": restySelf, "SetRetryWaitTime": restySelf, "SetRetryMaxWaitTime": restySelf, "AddRetryCondition": restySelf,
}

func restySelf(in *interp, c *call) *value {
	if c.recv == nil {
		return in.opaqueResult(c)
	}
	return c.recv
}

// restyNew makes a client.
func restyNew(in *interp, c *call) *value {
	v := in.alloc(clientObj, c.n, nil, &contents{})
	in.fillResty(v.obj, c)
	return v
}

// fillResty gives a client or request its empty params, form and headers.
func (in *interp) fillResty(o *object, c *call) {
	k := in.change(o)
	for _, part := range []string{"query", "form", "header"} {
		if k.fields[part] == nil {
			k.fields[part] = in.alloc(bag, c.n, nil, &contents{})
		}
	}
}

// restyR makes a request of a client, which shares what the client sends.
func restyR(in *interp, c *call) *value {
	v := in.alloc(reqObj, c.n, nil, &contents{fields: map[string]*value{"client": c.recvOrNone()}})
	v.origin = c.n
	in.fillResty(v.obj, c)
	return v
}

// bagOf returns a part of a client or request that holds entries, or nil.
func (in *interp) bagOf(v *value, part string) *object {
	if v == nil || v.obj == nil || v.obj.kind != reqObj && v.obj.kind != clientObj {
		return nil
	}
	p := in.contents(v.obj).fields[part]
	if p == nil {
		p = in.alloc(bag, nil, nil, &contents{})
		in.change(v.obj).fields[part] = p
	}
	return p.obj
}

func (in *interp) restyPut(c *call, part string) *value {
	if o := in.bagOf(c.recv, part); o != nil {
		in.putEntry(o, item{name: in.knownText(c.arg(0)), key: c.expr(0), val: c.arg(1), expr: c.expr(1), elem: in.prog.element(c.n), node: c.n}, true)
	}
	return restySelf(in, c)
}

func (in *interp) restyMerge(c *call, part string) *value {
	o := in.bagOf(c.recv, part)
	if o == nil {
		return restySelf(in, c)
	}
	k := in.change(o)
	if c.arg(0).obj == nil || c.arg(0).obj.kind != bag {
		k.open = true
		return restySelf(in, c)
	}
	inner := in.contents(c.arg(0).obj)
	k.items = append(k.items, inner.items...)
	k.open = k.open || inner.open
	return restySelf(in, c)
}

func restyQueryString(in *interp, c *call) *value {
	if o := in.bagOf(c.recv, "query"); o != nil {
		k := in.change(o)
		k.items = append(k.items, item{texts: in.spelled(c.expr(0), c.arg(0)), node: c.n})
	}
	return restySelf(in, c)
}

func restyAuth(in *interp, c *call) *value {
	if o := in.bagOf(c.recv, "header"); o != nil {
		in.putEntry(o, item{name: "Authorization", val: c.arg(0), expr: c.expr(0), elem: in.prog.element(c.n), node: c.n}, true)
	}
	return restySelf(in, c)
}

func restyBody(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		in.change(c.recv.obj).fields["body"] = c.arg(0)
	}
	return restySelf(in, c)
}

func restyBase(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		in.change(c.recv.obj).fields["base"] = c.arg(0)
	}
	return restySelf(in, c)
}

func restyURL(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		in.change(c.recv.obj).fields["url"] = c.arg(0)
	}
	return restySelf(in, c)
}
