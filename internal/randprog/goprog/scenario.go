package goprog

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// scenario writes a unit: some way from what is asked for to the answer.
func (g *generator) scenario(f *function) {
	if g.Chance(1, 5) {
		f.neighbour()
	}
	choose(g, "send", []way[func(*function)]{
		{"here", 8, (*function).sendHere},
		{"function", 4, (*function).sendByFunction},
		{"client type", 4, (*function).sendByType},
		{"closure", 1, (*function).sendByClosure},
		{"loop", 2, (*function).sendInLoop},
		{"request function", 2, (*function).sendByRequest},
		{"query of the request", 2, (*function).sendQueried},
		{"generic function", 1, (*function).sendGeneric},
		{"goroutine", 1, (*function).sendInGoroutine},
		{"post form", 2, (*function).sendForm},
		{"post", 2, (*function).sendBody},
		{"values argument", 2, (*function).sendValues},
		{"if", 1, (*function).sendInIf},
		{"read by others", 1, (*function).sendReadByOthers},
		{"odd error check", 1, (*function).sendOddly},
		{"odd flow", 1, (*function).sendOddFlow},
		{"returned call", 1, (*function).sendReturned},
	})(f)
	if g.Chance(1, 10) {
		f.neighbour()
	}
}

func (f *function) sendHere() {
	a := f.address()
	url := f.url(a)
	if f.g.Chance(1, 2) {
		url = f.name1(url, "u", "endpoint", "uri")
	}
	f.read(f.get(url, f.someClient()))
}

// sendQueried fills the query of the request itself.
func (f *function) sendQueried() {
	a := f.address()
	f.read(f.queried(a))
}

// A sender is a function that sends what it is given.
type sender struct {
	name  string
	clean bool
}

// fetcher returns the name of a function that gets a URL and returns the text
// and an error. Units may share one.
func (g *generator) fetcher() string {
	for _, s := range g.senders {
		if s.clean == g.now().Clean && g.Chance(1, 2) {
			g.label("send", "shared function")
			if len(g.units) > 1 {
				g.shared()
			}
			return s.name
		}
	}
	h := g.function(g.top("fetch", "get", "download"), "string, error")
	url := h.param(randprog.Pick(g.Source, "u", "url", "link"), "string")
	client := ""
	if url != "url" {
		client = h.someClient()
	}
	if g.Chance(1, 8) {
		h.add(`log.Println("fetch", %s)`, url)
	}
	h.returnText(h.get(url, client))
	h.finish()
	g.senders = append(g.senders, sender{h.name, g.now().Clean})
	return h.name
}

// shared notes that all units that have credentials of different kinds go
// through one function.
func (g *generator) shared() { g.hard("several units send through one function") }

func (f *function) sendByFunction() {
	name := f.g.fetcher()
	url := f.url(f.address())
	text := f.local("text", "body")
	f.add("%s, err := %s(%s)", text, name, url)
	f.check("err")
	f.add("fmt.Println(%s)", text)
}

// sendGeneric decodes by a generic function.
func (f *function) sendGeneric() {
	g := f.g
	h := g.function(g.top("getJSON", "decode"), "T, error")
	url := h.param("u", "string")
	h.add("var out T")
	resp := h.get(url, h.someClient())
	h.add("defer %s.Body.Close()", resp)
	h.add("err2 := json.NewDecoder(%s.Body).Decode(&out)\nreturn out, err2", resp)
	h.name += "[T any]"
	h.finish()
	link := f.url(f.address())
	v := f.local("page", "answer")
	f.add("%s, err := %s[map[string]any](%s)", v, strings.TrimSuffix(h.name, "[T any]"), link)
	f.check("err")
	f.add("fmt.Println(%s)", v)
}

// sendByType has a type that holds the credential and adds it.
func (f *function) sendByType() {
	g := f.g
	typ := g.top("client", "api", "Client")
	h := g.function(randprog.Pick(g.Source, "get", "fetch", "do"), "string, error")
	h.recv, h.taken["c"], h.taken["url"] = "c *"+typ, true, true
	a := f.address()
	var fields, args []string
	own := append([]param(nil), a.params...)
	add := func(p *param, i int) {
		if p.value.global && !p.value.effects {
			return
		}
		field := fmt.Sprintf("%s%d", strings.ReplaceAll(p.name, "_", ""), i)
		if strings.HasPrefix(p.cond, "len(") {
			p.cond = fmt.Sprintf("len(c.%s) > 0", field)
		} else if p.cond != "" {
			p.cond = fmt.Sprintf("c.%s != \"\"", field)
		}
		fields = append(fields, field+" "+p.value.goType())
		args = append(args, field+": "+p.value.expr)
		p.value = value{expr: "c." + field, typ: p.value.typ}
	}
	for i := range own {
		add(&own[i], i)
		if own[i].other != nil {
			o := *own[i].other
			add(&o, i+20)
			own[i].other = &o
		}
	}
	base := h.param("base", "string")
	client := ""
	if g.Chance(1, 2) {
		fields, args = append(fields, "http *http.Client"), append(args, "http: http.DefaultClient")
		client = "c.http"
	}
	g.declare("type %s struct {\n%s\n}", typ, strings.Join(fields, "\n"))
	inner := address{base: []atom{val(value{expr: base})}, params: own, host: a.host}
	h.returnText(h.get(h.url(inner), client))
	h.finish()
	f.newClient(typ, args, h, a)
}

// newClient makes the client and calls its method.
func (f *function) newClient(typ string, args []string, h *function, a address) {
	name := f.local("c", "api", "cl")
	f.add("%s := %s{%s}", name, randprog.Pick(f.g.Source, "&", "")+typ, strings.Join(args, ", "))
	text := f.local("text", "out")
	f.add("%s, err := %s.%s(%s)", text, name, h.name, f.concat(f.merge(a.base)))
	f.check("err")
	f.add("fmt.Println(%s)", text)
}

func (f *function) sendByClosure() {
	name := f.local("fetch", "get")
	inner := &function{g: f.g, results: "string, error", taken: f.taken, lit: true, how: f.how}
	url := inner.local("u", "link")
	inner.returnText(inner.get(url, ""))
	f.add("%s := func(%s string) (string, error) {\n%s\n}", name, url, strings.Join(inner.lines, "\n"))
	text := f.local("text", "out")
	f.add("%s, err := %s(%s)", text, name, f.url(f.address()))
	f.check("err")
	f.add("fmt.Println(%s)", text)
}

// sendInLoop asks for several pages.
func (f *function) sendInLoop() {
	a := f.address()
	i := f.local("i", "page")
	inner := &function{g: f.g, results: f.results, taken: f.taken, inLoop: true, how: f.how, lit: f.lit}
	outside := f.g.Chance(1, 2)
	a.params = append([]param{{name: "page", value: value{expr: i, typ: "int"}}}, a.params...)
	if outside && !a.conditional() {
		list := f.local("list", "pages")
		f.add("var %s []string", list)
		inner.add("%s = append(%s, %s)", list, list, inner.url(a))
		f.loop(i, inner)
		link := f.local("u", "link")
		second := &function{g: f.g, results: f.results, taken: f.taken, inLoop: true, how: f.how, lit: f.lit}
		second.read(second.get(link, ""))
		f.add("for _, %s := range %s {\n%s\n}", link, list, strings.Join(second.lines, "\n"))
		return
	}
	inner.read(inner.get(inner.url(a), ""))
	f.loop(i, inner)
}

// loop adds a loop around statements.
func (f *function) loop(i string, inner *function) {
	head := randprog.Pick(f.g.Source, "for %[1]s := 1; %[1]s <= 2; %[1]s++", "for %s := range 2", "for _, %s := range []int{1, 2}")
	f.add(head+" {\n%[2]s\n}", i, strings.Join(inner.lines, "\n"))
}

// sendByRequest has a function that makes the request.
func (f *function) sendByRequest() {
	g := f.g
	h := g.function(g.top("newRequest", "buildRequest"), "*http.Request, error")
	a := f.address()
	if a.conditional() {
		f.read(f.get(f.url(a), ""))
		return
	}
	own, args := h.liftedParams(a.params)
	inner := address{params: own, host: a.host}
	base := h.param("base", "string")
	inner.base = []atom{val(value{expr: base})}
	args = append(args, f.concat(f.merge(a.base)))
	url := h.url(inner)
	if g.Chance(1, 2) {
		h.add("return http.NewRequest(http.MethodGet, %s, nil)", url)
	} else {
		h.add("req, err := http.NewRequest(http.MethodGet, %s, nil)", url)
		h.check("err")
		h.add("req.Header.Set(\"Accept\", \"application/json\")\nreturn req, nil")
	}
	h.finish()
	req := f.local("req", "request")
	f.add("%s, err := %s(%s)", req, h.name, strings.Join(args, ", "))
	f.check("err")
	f.read(f.doRequest(call{client: f.someClient()}, req))
}

// sendInGoroutine waits for the answer.
func (f *function) sendInGoroutine() {
	a := f.address()
	url := f.name1(f.url(a), "u", "link")
	inner := &function{g: f.g, taken: f.taken, lit: true, how: 0}
	inner.read(inner.get(url, ""))
	wg := f.local("wg", "group")
	if f.g.Chance(1, 2) {
		f.add("var %s sync.WaitGroup\n%s.Go(func() {\n%s\n})\n%s.Wait()", wg, wg, strings.Join(inner.lines, "\n"), wg)
		return
	}
	f.add("var %s sync.WaitGroup\n%s.Add(1)\ngo func() {\ndefer %s.Done()\n%s\n}()\n%s.Wait()", wg, wg, wg, strings.Join(inner.lines, "\n"), wg)
}

// sendForm sends the parameters as a form.
func (f *function) sendForm() {
	a := f.address()
	client := f.someClient()
	f.g.label("client", "PostForm")
	var form string
	switch {
	case f.g.Chance(1, 3):
		form = f.literalValues(a.params)
	default:
		form = f.newValues(a.params)
	}
	c := call{client: client}
	resp := f.sent1(f.local("resp", "res"), fmt.Sprintf("%s(%s, %s)", c.on("PostForm"), f.baseText(a), form))
	f.read(resp)
}

// sendBody sends a text as the body.
func (f *function) sendBody() {
	g := f.g
	a := f.address()
	var body string
	switch {
	case a.conditional() || g.Chance(1, 2):
		body = f.newValues(a.params) + ".Encode()"
	default:
		atoms, _ := f.query(a.params)
		body = f.spell(atoms, 1)
	}
	reader := fmt.Sprintf(randprog.Pick(g.Source, "strings.NewReader(%s)", "bytes.NewBufferString(%s)", "bytes.NewReader([]byte(%s))"), body)
	c := call{method: "Post", client: f.someClient(), url: f.baseText(a), body: reader}
	if g.Chance(1, 2) {
		g.label("client", "Post")
		resp := f.sent1(f.local("resp", "res"), fmt.Sprintf("%s(%s, \"application/x-www-form-urlencoded\", %s)", c.on("Post"), c.url, c.body))
		f.read(resp)
		return
	}
	g.label("client", "NewRequest")
	f.read(f.newRequest(c))
}

// sendValues hands the parameters to a function that encodes and sends them.
func (f *function) sendValues() {
	g := f.g
	h := g.function(g.top("query", "call", "request"), "string, error")
	base, params := h.param("base", "string"), h.param("params", "url.Values")
	if g.Chance(1, 3) {
		h.add("%s.Set(\"order\", \"desc\")", params)
	}
	h.returnText(h.get(h.name1(fmt.Sprintf("%s + \"?\" + %s.Encode()", base, params), "u", "link"), h.someClient()))
	h.finish()
	a := f.address()
	text := f.local("text", "out")
	values := f.newValues(a.params)
	f.add("%s, err := %s(%s, %s)", text, h.name, f.baseText(a), values)
	f.check("err")
	f.add("fmt.Println(%s)", text)
}

// sendInIf sends in the head of a condition.
func (f *function) sendInIf() {
	url := f.name1(f.url(f.address()), "u", "link")
	resp := f.local("resp", "res")
	f.g.label("client", "Get")
	inner := &function{g: f.g, results: f.results, taken: f.taken, how: f.how, lit: f.lit}
	inner.read(resp)
	f.add("if %s, err := http.Get(%s); err != nil {\n%s\n} else {\n%s\n}", resp, url, f.fail("err"), strings.Join(inner.lines, "\n"))
}

// sendReturned has a function that returns what the client returns.
func (f *function) sendReturned() {
	g := f.g
	h := g.function(g.top("open", "fetch"), "*http.Response, error")
	url := h.param("u", "string")
	c := call{client: h.someClient()}
	g.label("client", "Get")
	h.add("return %s(%s)", c.on("Get"), url)
	h.finish()
	resp := f.local("resp", "res")
	f.add("%s, err := %s(%s)", resp, h.name, f.url(f.address()))
	f.check("err")
	f.read(resp)
}
