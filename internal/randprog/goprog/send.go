package goprog

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A call is one that sends a request.
type call struct {
	method string
	url    string
	form   string // an expression of type url.Values, for PostForm
	body   string // an expression of type io.Reader, for Post
	client string // "" for the functions of package http
}

// get adds the statements that send a GET request, and returns the name of the
// response. Its error is checked.
func (f *function) get(url, client string) string {
	return choose(f.g, "client", []way[func(*function, call) string]{
		{"Get", 6, (*function).direct},
		{"NewRequest", 4, (*function).newRequest},
		{"Head", 1, (*function).head1},
		{"NewRequestWithContext", 2, (*function).withContext},
	})(f, call{method: "Get", url: url, client: client})
}

// someClient returns a client, or "" for the functions of package http.
func (f *function) someClient() string {
	g := f.g
	switch g.Weighted(5, 2, 2, 1, 1, 1) {
	case 1:
		name := f.local("client", "c")
		f.add("%s := &http.Client{}", name)
		return name
	case 2:
		name := g.top("httpClient", "client")
		g.declare("var %s = &http.Client{%s}", name, randprog.Pick(g.Source, "", "Timeout: 10 * time.Second"))
		return name
	case 3:
		return "http.DefaultClient"
	case 4:
		name := g.top("newClient", "getClient")
		g.declare("func %s() *http.Client {\nfmt.Println(%q)\nreturn &http.Client{}\n}", name, name)
		g.label("client", "from a call")
		return name + "()"
	case 5:
		typ, name := g.top("session", "env"), f.local("s", "sess")
		g.declare("type %s struct{ client *http.Client }", typ)
		f.add("%s := %s{client: http.DefaultClient}", name, typ)
		return name + ".client"
	}
	return ""
}

// on returns the function of package http or the method of a client.
func (c call) on(name string) string {
	if c.client == "" {
		return "http." + name
	}
	return c.client + "." + name
}

// direct sends by a function that takes a URL.
func (f *function) direct(c call) string {
	resp := f.local("resp", "res", "r")
	return f.sent1(resp, fmt.Sprintf("%s(%s)", c.on(c.method), c.url))
}

// head1 sends a HEAD request.
func (f *function) head1(c call) string {
	c.method = "Head"
	return f.direct(c)
}

// sent1 adds a call that gives a response and an error, with the check of the
// error in some style.
func (f *function) sent1(resp, expr string) string {
	style := f.g.Weighted(8, 1, 1, 1, 1)
	if f.declaresErr() && style < 4 {
		style = 0
	}
	switch style {
	case 1:
		f.g.label("style", "var with type")
		f.add("var %s *http.Response\nvar err error\n%s, err = %s", resp, resp, expr)
		f.check("err")
		return resp
	case 2:
		f.g.label("style", "var of two")
		f.add("var %s, err = %s", resp, expr)
		f.check("err")
		return resp
	case 3:
		f.g.label("style", "assigned in if")
		f.add("var %s *http.Response\nvar err error\nif %s, err = %s; err != nil {\n%s\n}", resp, resp, expr, f.fail("err"))
		return resp
	case 4:
		f.g.label("style", "another error")
		errName := f.local("sendErr", "e")
		f.add("%s, %s := %s", resp, errName, expr)
		f.check(errName)
		return resp
	}
	f.add("%s, err := %s", resp, expr)
	f.check("err")
	return resp
}

// declaresErr reports whether the function may have declared err already.
func (f *function) declaresErr() bool {
	return slices.ContainsFunc(f.lines, errDeclared.MatchString)
}

var errDeclared = regexp.MustCompile(`(?m)^(var )?\w+, err :?=|^var err error`)

// newRequest builds the request and sends it.
func (f *function) newRequest(c call) string {
	return f.do(c, fmt.Sprintf("http.NewRequest(%s, %s, %s)", f.methodName(c), c.url, f.nobody(c)))
}

// withContext does so with a context.
func (f *function) withContext(c call) string {
	ctx := "context.Background()"
	if f.g.Chance(1, 2) {
		name := f.local("ctx")
		f.add("%s, cancel := context.WithTimeout(context.Background(), 5*time.Second)\ndefer cancel()", name)
		ctx = name
	}
	return f.do(c, fmt.Sprintf("http.NewRequestWithContext(%s, %s, %s, %s)", ctx, f.methodName(c), c.url, f.nobody(c)))
}

// nobody returns the body of a request.
func (f *function) nobody(c call) string {
	if c.body != "" {
		return c.body
	}
	return randprog.Pick(f.g.Source, "nil", "nil", "http.NoBody")
}

// methodName spells the method.
func (f *function) methodName(c call) string {
	if f.g.Chance(1, 3) {
		return fmt.Sprintf("%q", strings.ToUpper(c.method))
	}
	return "http.Method" + c.method
}

// do sends the request that an expression makes.
func (f *function) do(c call, expr string) string {
	req := f.local("req", "request", "r")
	f.add("%s, err := %s", req, expr)
	f.check("err")
	if f.g.Chance(1, 3) {
		f.add("%s.Header.Set(\"Accept\", \"application/json\")", req)
	}
	if c.body != "" {
		f.add("%s.Header.Set(\"Content-Type\", \"application/x-www-form-urlencoded\")", req)
	}
	return f.doRequest(c, req)
}

func (f *function) doRequest(c call, req string) string {
	if c.client == "" {
		c.client = "http.DefaultClient"
	}
	return f.sent1(f.local("resp", "res"), fmt.Sprintf("%s.Do(%s)", c.client, req))
}

// queried builds a request whose query is filled in behind.
func (f *function) queried(a address) string {
	g := f.g
	g.label("url", "query of the request")
	req := f.local("req", "request")
	f.add("%s, err := http.NewRequest(%s, %s, nil)", req, randprog.Pick(g.Source, `"GET"`, "http.MethodGet"), f.baseText(a))
	f.check("err")
	query := f.local("q", "query")
	if g.Chance(1, 3) {
		f.lines = append(f.lines, "")
		query = f.newValues(a.params)
	} else {
		f.add("%s := %s.URL.Query()", query, req)
		f.setAll(query, a.params)
	}
	f.add("%s.URL.RawQuery = %s.Encode()", req, query)
	g.label("client", "NewRequest")
	return f.doRequest(call{client: f.someClient()}, req)
}

// read adds what happens with a response, in a function without results or with
// an error.
func (f *function) read(resp string) {
	g := f.g
	if !f.inLoop || g.Chance(1, 2) {
		f.add("defer %s.Body.Close()", resp)
	}
	switch g.Weighted(4, 2, 1, 1) {
	case 0:
		body := f.local("body", "data")
		f.add("%s, err := io.ReadAll(%s.Body)", body, resp)
		f.check("err")
		f.add("fmt.Println(%s.StatusCode, string(%s))", resp, body)
	case 1:
		page := f.local("page", "answer")
		f.add("var %s struct {\nItems []struct {\nID int `json:\"question_id\"`\n} `json:\"items\"`\nMax int `json:\"quota_max\"`\n}", page)
		f.add("if err := json.NewDecoder(%s.Body).Decode(&%s); err != nil {\n%s\n}", resp, page, f.fail("err"))
		f.add("fmt.Println(%s.Items, %s.Max)", page, page)
	case 2:
		f.add("if %s.StatusCode != http.StatusOK {\n%s\n}", resp, f.fail(fmt.Sprintf("fmt.Errorf(\"status %%s\", %s.Status)", resp)))
		f.add("io.Copy(os.Stdout, %s.Body)\nfmt.Println()", resp)
	case 3:
		f.add("fmt.Println(%s.Status, %s.Header.Get(\"Content-Type\"))", resp, resp)
	}
}

// text adds the return of the response's text, in a function that returns a
// string and an error.
func (f *function) returnText(resp string) {
	f.add("defer %s.Body.Close()", resp)
	body := f.local("body", "data")
	f.add("%s, err := io.ReadAll(%s.Body)", body, resp)
	f.check("err")
	f.add("return string(%s), nil", body)
}
