package plants

// jsPlants are bugs of the JavaScript scanner.
var jsPlants = []plant{
	{"the separator is not repaired", "fetch-concat-opens-literal", []edit{
		{"internal/seapi/without.go", `return u.replace(c, amp, "?")`, `return ""`},
	}, `(?s)after:.*/tags&site=`},
	{"the header's value stays percent-encoded", "fetch-literal-middle", []edit{
		{"internal/seapi/value.go", "p.Lit = s\n", "_ = s\n"},
	}, `authorization|event`},
	{"a value that was escaped before counts as raw", "fetch-key-encoded-before", []edit{
		{"internal/seapi/value.go", "(o.raw || !o.encodes())", "true"},
	}, `event \d: before|authorization`},
	{"a token that may be missing has no fallback", "fetch-token-missing", []edit{
		{"jsscan/bearer.go", `n > 0 && !list[n-1].maybe && list[n-1].guard == ""`, "n > 0"},
	}, `event 1: before "print log: 10000", after "print log: 300"`},
	{"a header that may be missing is not conditional", "fetch-class-optional-key", []edit{
		{"jsscan/bearer.go", "case c.maybe:\n\t\th.cond = a.operandText(c.spelling)", "case false:"},
	}, `authorization .*undefined`},
	{"a header goes to another host through a wrapper", "fetch-helper-two-hosts", []edit{
		{"jsscan/plan.go", "case r.foreign:", "case false:"},
		{"jsscan/plan.go", "if r.sharesText() {", "if false {"},
	}, `request 1: (authorization|parameters)`},
	{"the header is set before open", "xhr-concat", []edit{
		{"jsscan/authorize.go", "a.insertion(end, a.style.newline+indent+text)", "a.insertion(stmt.Span.Start, text+a.style.newline+indent)"},
	}, `event|requests`},
	{"a chain behind the call is lost", "jquery-get-data", []edit{
		{"jsscan/authorize_jquery.go", `out := []fixes.Edit{a.edit(n.A.B.Span, "ajax")}`,
			`out := []fixes.Edit{a.edit(n.A.B.Span, "ajax"), a.edit(span(n.Span.End, n.Statement().Span.End), "")}`},
	}, `event \d+: before "print .*after "nothing`},
	{"a credential is left in one branch", "fetch-two-branches", []edit{
		{"jsscan/plan.go", "if why := p.credential(r, c); why", "_ = c\n\t\tif why := p.credential(r, r.creds[0]); why"},
	}, `event 3: before "print .*after "error`},
	{"a URL that others read changes", "fetch-cache-two-tokens", []edit{
		{"jsscan/assemble.go", `if r.reader != "" {`, "if false {"},
	}, `event|requests`},
	{"a credential is evaluated twice", "fetch-token-from-call", []edit{
		{"jsscan/bearer.go", "if c.lit || c.parts != nil {\n\t\treturn \"\"", "if true {\n\t\treturn \"\""},
	}, `event`},
	{"a value is read after it changed", "fetch-key-reassigned", []edit{
		{"jsscan/spell.go", "if a.stable(n) ||", "if true || a.stable(n) ||"},
	}, `request \d: authorization`},
	{"a value is read earlier than before", "fetch-call-order", []edit{
		{"jsscan/hoist.go", "return a.inert(stmt, stmt.Span.Start, n.Span.Start)", "return true"},
	}, `event \d: before`},
	{"another provider's header counts as ours", "fetch-leftover-basic", []edit{
		{"jsscan/plan.go", `case "same", "token":`, `case "same", "token", "":`},
	}, `(?s)after:.*/tags.*\[Basic `},
	{"jQuery before 1.9 is told the method", "jquery-post-url", []edit{
		{"jsscan/authorize_jquery.go", `tail = ", type: "`, `tail = ", method: "`},
	}, `(?s)jQuery before 1.9: true.*after:\s+request GET \S+/comments/add`},
	{"the alias host stays", "fetch-alias-host", []edit{
		{"jsscan/plan.go", "if seapi.Alias(u.Host) {", "if false {"},
	}, `requests before|event|authorization`},
	{"http stays", "fetch-http", []edit{
		{"jsscan/plan.go", `if u.Scheme == "http" {`, "if false {"},
	}, `scheme`},
	{"the key comes before the token", "fetch-token-or-key", []edit{
		{"jsscan/bearer.go", `text = first + " || " + second`, `text = second + " || " + first`},
	}, `event 3: before "print log: 10000 true"`},
	{"a guard is lost", "fetch-guarded-by-flag", []edit{
		{"jsscan/bearer.go", "case c.guard != \"\":\n\t\th.cond = c.guard\n", "case c.guard != \"\":\n"},
	}, `authorization|before "print log: tags 300", after "print log: tags 10000"`},
	{"headers that are there are lost", "fetch-headers-literal", []edit{
		{"jsscan/options.go", "if headers == nil {\n\t\treturn a.addProperty", "if true {\n\t\treturn a.addProperty"},
	}, `headers`},
	{"a request with a key gets a token", "fetch-wrapper-key-and-token", []edit{
		{"jsscan/bearer.go", "if !r.uniform() {", "if false {"},
	}, `authorization`},
	{"the callback of JSONP stays", "jquery-getjson-jsonp", []edit{
		{"jsscan/plan.go", "|| r.jsonp && u.IsCallback(q)", ""},
	}, `JSONP|callback|parameters|event`},
}
