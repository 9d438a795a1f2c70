package goprog

import (
	"fmt"
	"strings"
)

// neighbour adds something that looks like a credential and is none of ours.
func (f *function) neighbour() {
	g := f.g
	g.label("neighbour", "in the function")
	switch g.Intn(6) {
	case 0:
		f.other1(`"https://metasmoke.erwaysoftware.com/api/v2.0/posts?key=0123456789abcdef&page=1"`)
	case 1:
		f.other1(`"https://www.googleapis.com/customsearch/v1?key=" + "AIzaSyA" + "&cx=1"`)
	case 2:
		f.add("fmt.Println(\"https://stackoverflow.com/oauth/dialog?client_id=1&key=abc&scope=read_inbox\")")
	case 3:
		resp := f.local("resp", "auth")
		f.add("%s, err := http.PostForm(\"https://stackoverflow.com/oauth/access_token/json\", url.Values{\"client_id\": {\"1\"}, \"client_secret\": {\"s\"}, \"code\": {\"c\"}})", resp)
		f.check("err")
		f.add("%s.Body.Close()", resp)
	case 4:
		name := f.local("form", "other")
		f.add("%s := url.Values{}\n%s.Set(\"key\", \"sort\")\nfmt.Println(%s.Encode())", name, name, name)
	case 5:
		f.other1(`"https://api.stackexchange.com/2.3/info?site=stackoverflow"`)
	}
}

// other1 gets a URL.
func (f *function) other1(url string) {
	resp := f.local("resp", "other")
	f.add("%s, err := http.Get(%s)", resp, url)
	f.check("err")
	f.add("fmt.Println(%s.StatusCode)\n%s.Body.Close()", resp, resp)
}

// sendReadByOthers has a URL that is not only sent.
func (f *function) sendReadByOthers() {
	g := f.g
	url := f.name1(f.url(f.address()), "u", "link")
	g.hard("the URL is read by others")
	switch g.Intn(4) {
	case 0:
		seen := f.local("seen", "cache")
		f.add("%s := map[string]bool{}\n%s[%s] = true\nfmt.Println(len(%s))", seen, seen, url, seen)
	case 1:
		f.add("if %s == \"\" {\nfmt.Println(\"empty\")\n}", url)
	case 2:
		f.add("if strings.Contains(%s, \"site=\") {\nfmt.Println(\"has a site\")\n}", url)
	case 3:
		f.add("fmt.Println(len(%s) > 3)", url)
	}
	f.read(f.get(url, f.someClient()))
}

// sendOddly checks the error in a way that cannot be copied.
func (f *function) sendOddly() {
	g := f.g
	url := f.name1(f.url(f.address()), "u", "link")
	resp := f.local("resp", "res")
	g.hard("odd error check")
	g.label("client", "Get")
	switch g.Intn(5) {
	case 0:
		f.add("%s, _ := http.Get(%s)\nif %s == nil {\nfmt.Println(\"nothing\")\n%s\n}", resp, url, resp, f.fail("errors.New(\"no answer\")"))
	case 1:
		f.add("%s, err := http.Get(%s)\nif err == nil {\nfmt.Println(%s.StatusCode)\n%s.Body.Close()\n}", resp, url, resp, resp)
		return
	case 2:
		f.add("%s, err := http.Get(%s)\nfmt.Println(\"sent\")", resp, url)
		f.check("err")
	case 3:
		typ, s := g.top("result", "state"), f.local("s", "st")
		g.declare("type %s struct {\nresp *http.Response\nerr error\n}", typ)
		f.add("var %s %s\n%s.resp, %s.err = http.Get(%s)\nif %s.err != nil {\n%s\n}", s, typ, s, s, url, s, f.fail(s+".err"))
		f.add("%s := %s.resp", resp, s)
	case 4:
		f.add("%s, err := http.Get(%s)\nif err != nil {\nfmt.Println(\"failed:\", err)\n} else {\nfmt.Println(%s.StatusCode)\n}", resp, url, resp)
		return
	}
	f.read(resp)
}

// sendOddFlow has a way through the program that the scanner may not follow.
func (f *function) sendOddFlow() {
	g := f.g
	a := f.address()
	g.hard("odd flow")
	odd := g.Intn(9)
	if a.conditional() && (odd == 5 || odd == 8) {
		odd = 6
	}
	switch odd {
	case 0:
		ch := f.local("ch", "urls")
		f.add("%s := make(chan string, 1)\n%s <- %s", ch, ch, f.url(a))
		f.read(f.get("<-"+ch, ""))
	case 1:
		req := f.local("req", "request")
		f.add("%s, err := http.NewRequest(\"GET\", %s, nil)", req, f.url(a))
		f.check("err")
		f.read(f.doRequest(call{}, fmt.Sprintf("%s.Clone(context.Background())", req)))
	case 2:
		name := f.name1(f.url(a), "u", "link")
		f.add("goto send\nsend:")
		f.read(f.get(name, ""))
	case 3:
		resp := f.get(f.url(a), "")
		f.add("fmt.Println(%s.Request.URL.Path)", resp)
		f.read(resp)
	case 4:
		f.subslice(a)
	case 5:
		f.oneBranch(a)
	case 6:
		f.retry(a)
	case 7:
		f.roundTripper(a)
	case 8:
		f.measured(a)
	}
}

// subslice changes entries of a list through a part of it.
func (f *function) subslice(a address) {
	atoms, rest := f.query(a.params)
	list, part := f.local("list", "parts"), f.local("part", "tail")
	f.add("%s := []string{%s, \"\"}\n%s := %s[1:]\n%s[0] = %s", list, quote(f.g, "page=1"), part, list, part, f.concat(f.merge(atoms)))
	name := f.name1(f.baseText(a)+` + "?" + strings.Join(`+list+`, "&")`, "u", "link")
	f.conditionalText(name, rest)
	f.read(f.get(name, ""))
}

// oneBranch assigns a field on one branch only.
func (f *function) oneBranch(a address) {
	atoms, _ := f.query(a.params)
	typ, s := f.g.top("state", "search"), f.local("s", "st")
	f.g.declare("type %s struct{ query string }", typ)
	f.add("var %s %s\nif len(os.Args) < 5 {\n%s.query = %s\n}", s, typ, s, f.concat(f.merge(append(atoms, lit("&x=1")))))
	f.read(f.get(f.baseText(a)+` + "?" + `+s+".query", ""))
}

// retry sends until there is an answer.
func (f *function) retry(a address) {
	url := f.name1(f.url(a), "u", "link")
	tries := f.local("tries", "n")
	inner := &function{g: f.g, results: f.results, taken: f.taken, how: f.how, lit: f.lit}
	inner.read(inner.get(url, ""))
	f.add("%s := 0\nfor {\n%s++\n%s\nif %s > 1 {\nbreak\n}\n}", tries, tries, strings.Join(inner.lines, "\n"), tries)
}

// roundTripper has a transport that adds the parameters.
func (f *function) roundTripper(a address) {
	g := f.g
	if a.conditional() {
		f.read(f.get(f.url(a), ""))
		return
	}
	typ := g.top("transport", "adder")
	h := g.function("RoundTrip", "*http.Response, error")
	h.recv, h.taken["t"] = "t "+typ, true
	req := h.param("req", "*http.Request")
	own := append([]param(nil), a.params...)
	var fields, args []string
	for i := range own {
		if own[i].value.global && !own[i].value.effects {
			continue
		}
		field := fmt.Sprint("field", i)
		fields, args = append(fields, field+" "+own[i].value.goType()), append(args, field+": "+own[i].value.expr)
		own[i].value = value{expr: "t." + field, typ: own[i].value.typ}
	}
	g.declare("type %s struct {\n%s\n}", typ, strings.Join(fields, "\n"))
	h.add("q := %s.URL.Query()", req)
	h.setAll("q", own)
	h.add("%s.URL.RawQuery = q.Encode()\nreturn http.DefaultTransport.RoundTrip(%s)", req, req)
	h.finish()
	name := f.local("client", "cl")
	f.add("%s := &http.Client{Transport: %s{%s}}", name, typ, strings.Join(args, ", "))
	f.read(f.get(f.baseText(a), name))
}

// measured asks a body for its length.
func (f *function) measured(a address) {
	body := f.local("body", "buf")
	atoms, _ := f.query(a.params)
	f.add("%s := bytes.NewBufferString(%s)\nfmt.Println(%s.Len() > 0)", body, f.concat(f.merge(append(atoms, lit("&x=1")))), body)
	f.read(f.newRequest(call{method: "Post", url: f.baseText(a), body: body}))
}
