package shscan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A genScript is a random script.
type genScript struct {
	*randprog.Source
	b       strings.Builder
	n       int             // names given out
	guarded map[string]bool // variables that may be empty
}

// A genCred is a credential as a script spells it.
type genCred struct {
	name    string // of the parameter
	text    string // inside of double quotes
	word    string // as a word of its own
	literal bool
	guard   string // the variable that must be set
}

func (g *genScript) line(format string, args ...any) { fmt.Fprintf(&g.b, format+"\n", args...) }

func (g *genScript) fresh(base string) string {
	g.n++
	return fmt.Sprintf("%s%d", base, g.n)
}

// cred returns a key or a token.
func (g *genScript) cred(name string) genCred {
	env := map[string]string{"key": "SE_KEY", "access_token": "SE_TOKEN"}[name]
	raw := map[string]string{"key": "U4DMV*8nvpm3EOpvf69Rxw((", "access_token": "pBq7TzXk2*nWvR0yLd9Cfg))"}[name]
	c := genCred{name: name}
	switch g.Intn(8) {
	case 0:
		c.text = "$" + env
	case 1:
		c.text = "${" + env + "}"
	case 2:
		v := g.fresh("k")
		g.line("%s=%s", v, randprog.Pick(g.Source, "'"+raw+"'", `"`+raw+`"`, `"$`+env+`"`, "$"+env, `"${`+env+`:-`+raw+`}"`))
		c.text = "$" + v
	case 3:
		c.text, c.literal = raw, true
	case 4:
		c.text, c.literal = strings.NewReplacer("(", "%28", ")", "%29").Replace(raw), true
	case 5:
		c.text = "${" + env + ":-" + strings.NewReplacer("(", "%28", ")", "%29", "%28", "x", "%29", "y").Replace("abc") + "}"
	case 6:
		v := g.fresh("G")
		g.guarded[v] = true
		c.text, c.guard = "$"+v, v
	case 7:
		c.text = "$(secret_" + name + ")"
	}
	c.word = `"` + c.text + `"`
	return c
}

// A genParam is a parameter of a request.
type genParam struct {
	name, text, guard string
	literal           bool
}

// params returns the parameters of a request in any order.
func (g *genScript) params() []genParam {
	list := []genParam{{name: "site", text: "stackoverflow", literal: true}}
	for _, name := range [][]string{{"key"}, {"access_token"}, {"key", "access_token"}}[g.Intn(3)] {
		c := g.cred(name)
		list = append(list, genParam{name, c.text, c.guard, c.literal})
	}
	if g.Chance(1, 2) {
		list = append(list, genParam{name: "filter", text: "!9_bDDxJY5", literal: true})
	}
	if g.Chance(1, 3) {
		list = append(list, genParam{name: "page", text: "$page"})
	}
	return randprog.Shuffled(g.Source, list...)
}

// query spells parameters inside of double quotes, each behind its separator.
func (p genParam) spell(sep string) string {
	text := sep + p.name + "=" + p.text
	if p.guard != "" {
		return "${" + p.guard + ":+" + text + "}"
	}
	return text
}

// unit writes one request.
func (g *genScript) unit() {
	params := g.params()
	base := "https://api.stackexchange.com/2.3/" + randprog.Pick(g.Source, "info", "questions/1;2", "me")
	switch g.Intn(4) {
	case 1:
		v := g.fresh("api")
		g.line(`%s="https://api.stackexchange.com/2.3"`, v)
		base = "$" + v + "/" + randprog.Pick(g.Source, "info", "tags")
	case 2:
		v := g.fresh("api")
		g.line(`%s=${%s_ENV:-https://api.stackexchange.com/2.3}`, v, v)
		base = "${" + v + "%/}/info"
	case 3:
		base = strings.Replace(base, "https:", "http:", 1)
	}
	options := randprog.Pick(g.Source, "-s", "-sS --compressed", "--silent -L")
	switch g.Intn(12) {
	case 8:
		g.post(options, base, params)
	case 9:
		g.split(options, base, params)
	case 10:
		f := g.fresh("call")
		g.line("%s() {\n  local route=$1 more=\"$2\"\n  shift 2", f)
		g.line("  curl %s \"$@\" \"https://api.stackexchange.com/2.3/$route%s$more\"\n}", options, g.query(params))
		g.line("%s info '&z=1' -L", f)
		g.line("%s tags ''", f)
	case 11:
		v := g.fresh("r")
		g.line("case \"$page\" in\n  3) %s=info ;;\n  *) %s=tags ;;\nesac", v, v)
		g.send(options, g.inline("https://api.stackexchange.com/2.3/$"+v, params))
	case 0, 1:
		g.send(options, g.inline(base, params))
	case 2:
		g.variable(options, base, params)
	case 3:
		g.data(options, base, params)
	case 4:
		g.array(options, base, params)
	case 5:
		f := g.fresh("get")
		g.line("%s() {", f)
		g.line(`  curl %s "$1"`, options)
		g.line("}")
		g.line("%s %s", f, g.inline(base, params))
	case 6:
		f := g.fresh("ask")
		g.line(`%s() { curl %s "https://api.stackexchange.com/2.3/$1%s"; }`, f, options, g.query(params))
		g.line("%s info", f)
		if g.Chance(1, 2) {
			g.line("%s tags", f)
		}
	case 7:
		f, v := g.fresh("url"), g.fresh("u")
		g.line(`%s() { echo "%s$1"; }`, f, base)
		g.line(`%s=$(%s "%s")`, v, f, g.query(params))
		g.send(options, `"$`+v+`"`)
	}
}

// query spells a query inside of double quotes.
func (g *genScript) query(params []genParam) string {
	var b strings.Builder
	sep := "?"
	for _, p := range params {
		if sep == "?" && p.guard != "" {
			b.WriteString("?x=1")
			sep = "&"
		}
		b.WriteString(p.spell(sep))
		sep = "&"
	}
	return b.String()
}

// inline spells the URL as one word.
func (g *genScript) inline(base string, params []genParam) string {
	text := base + g.query(params)
	switch {
	case !strings.ContainsAny(text, "$") && g.Chance(1, 2):
		return "'" + text + "'"
	case !strings.ContainsAny(text, "$()*") && g.Chance(1, 2):
		return strings.NewReplacer("&", `\&`, "?", `\?`, ";", `\;`, "!", `\!`).Replace(text)
	case g.Chance(1, 3):
		if i := strings.IndexByte(text, '?'); !strings.Contains(text[:i], "{") {
			return `"` + text[:i] + `""` + text[i:] + `"`
		}
	}
	return `"` + text + `"`
}

// send writes the command.
func (g *genScript) send(options, word string) {
	command := "curl " + options + " " + word
	switch g.Intn(6) {
	case 1:
		command = "curl " + word + " " + options
	case 2:
		command = "curl " + options + " \\\n  --url " + word
	case 3:
		command += " | cat"
	case 4:
		command = g.fresh("out") + "=$(" + command + ")"
	case 5:
		command = "if " + command + "; then echo ok; fi"
	}
	g.line("%s", command)
}

// variable puts the URL together in steps.
func (g *genScript) variable(options, base string, params []genParam) {
	v := g.fresh("u")
	first := slices.IndexFunc(params, func(p genParam) bool { return p.guard == "" })
	params[0], params[first] = params[first], params[0]
	g.line(`%s="%s%s"`, v, base, params[0].spell("?"))
	for _, p := range params[1:] {
		text := "&" + p.name + "=" + p.text
		add := randprog.Pick(g.Source, v+`="$`+v+text+`"`, v+`+="`+text+`"`, v+`="${`+v+`}`+text+`"`)
		switch {
		case p.guard == "":
			g.line("%s", add)
		case g.Chance(1, 2):
			g.line("if [ -n \"$%s\" ]; then\n  %s\nfi", p.guard, add)
		default:
			g.line("[[ -n $%s ]] && %s", p.guard, add)
		}
	}
	if g.Chance(1, 4) {
		g.line(`echo "asking $%s"`, v)
	}
	if g.Chance(1, 4) {
		g.line("for page in 1 2; do\n  curl %s \"$%s&n=$page\"\ndone", options, v)
		return
	}
	g.send(options, `"$`+v+`"`)
}

// data sends the parameters as options.
func (g *genScript) data(options, base string, params []genParam) {
	get := g.Chance(1, 2)
	var words []string
	if get {
		words = append(words, randprog.Pick(g.Source, "-G", "--get"))
	}
	for _, p := range params {
		words = append(words, g.option(p, get))
	}
	words = append(words, `"`+base+`"`)
	if g.Chance(1, 2) {
		words = randprog.Shuffled(g.Source, words...)
	}
	g.line("curl %s %s", options, strings.Join(words, randprog.Pick(g.Source, " ", " \\\n    ")))
}

// post sends the parameters in the body, in one piece or in several.
func (g *genScript) post(options, base string, params []genParam) {
	var text []string
	for _, p := range params {
		if p.guard != "" {
			text = append(text, "${"+p.guard+":+"+p.name+"="+p.text+"}")
			continue
		}
		text = append(text, p.name+"="+p.text)
	}
	if slices.ContainsFunc(params, func(p genParam) bool { return p.guard != "" }) {
		g.line(`curl %s -X POST "%s%s"`, options, base, g.query(params))
		return
	}
	body := strings.Join(text, "&")
	switch g.Intn(4) {
	case 0:
		g.line(`curl %s -d "%s" "%s"`, options, body, base)
	case 1:
		v := g.fresh("body")
		g.line(`%s="%s"`, v, body)
		g.line(`curl %s --data "$%s" "%s"`, options, v, base)
	case 2:
		g.line(`wget -qO- --post-data="%s" "%s"`, body, base)
	case 3:
		g.line(`curl %s -d "%s" -d "%s" "%s"`, options, text[0], strings.Join(text[1:], "&"), base)
	}
}

// split keeps a part of the query in a variable, which two requests share.
func (g *genScript) split(options, base string, params []genParam) {
	v, n := g.fresh("q"), 1+g.Intn(len(params))
	text := strings.TrimPrefix(strings.TrimPrefix(g.query(params[:n]), "?x=1&"), "?")
	if strings.HasPrefix(text, "x=1$") {
		text = "x=1&" + strings.Join([]string{"y=2"}, "") + strings.TrimPrefix(text, "x=1")
	}
	g.line(`%s="%s"`, v, text)
	rest := strings.Replace(g.query(append([]genParam{{name: "w", text: "1", literal: true}}, params[n:]...)), "?", "&", 1)
	g.line(`curl %s "%s?$%s%s"`, options, base, v, rest)
	if g.Chance(1, 2) {
		g.line(`wget -q "%s/more?a=b&$%s%s"`, base, v, rest)
	}
}

// option spells a parameter as an option.
func (g *genScript) option(p genParam, get bool) string {
	text := p.text
	form := randprog.Pick(g.Source, "-d ", "--data ", "-d")
	if !strings.Contains(text, "%") && g.Chance(1, 3) {
		form = "--data-urlencode "
	}
	word := form + randprog.Pick(g.Source, `"`+p.name+"="+text+`"`, p.name+`="`+text+`"`)
	if p.guard != "" {
		return "${" + p.guard + ":+" + word + "}"
	}
	return word
}

// array keeps the options in an array.
func (g *genScript) array(options, base string, params []genParam) {
	v := g.fresh("args")
	g.line("%s=(%s -G)", v, options)
	for _, p := range params {
		guard := p.guard
		p.guard = ""
		add := v + "+=(" + g.option(p, true) + ")"
		switch {
		case guard == "":
			g.line("%s", add)
		case g.Chance(1, 2):
			g.line("if [[ -n \"$%s\" ]]; then %s; fi", guard, add)
		default:
			g.line("test -n \"$%s\" && %s", guard, add)
		}
	}
	g.line(`curl "${%s[@]}" "%s"`, v, base)
	if g.Chance(1, 3) {
		g.line(`curl "${%s[@]}" "%s/more"`, v, base)
	}
}

// generate writes a script.
func generate(s *randprog.Source) (string, []string) {
	g := &genScript{Source: s, guarded: map[string]bool{}}
	g.line("#!/bin/bash")
	g.line("# api.stackexchange.com")
	g.line(`secret_key() { echo "U4DMV*8nvpm3EOpvf69Rxw(("; }`)
	g.line(`secret_access_token() { printf '%%s\n' "pBq7TzXk2*nWvR0yLd9Cfg))"; }`)
	g.line("page=3")
	for range 1 + g.Intn(3) {
		g.unit()
		if g.Chance(1, 5) {
			g.line(`curl -s "https://maps.example.com/?key=$SE_KEY&page=$page"`)
		}
	}
	var names []string
	for name := range g.guarded {
		names = append(names, name)
	}
	slices.Sort(names)
	return g.b.String(), names
}
