package plants

// goPlants are bugs of the Go scanner.
var goPlants = []plant{
	{"an argument of Sprintf stays", "get-sprintf-pieces", []edit{
		{"internal/seapi/cut.go", "if !slices.Contains(lc.also, a) {", "if false {"},
	}, `EXTRA|path|parameters`},
	{"another client sends the request", "get-client-jar", []edit{
		{"analyzer/rewrite_edit.go", `return w.f.text(sel.X), ""`, `return w.http + ".DefaultClient", ""`},
	}, `headers|output|requests`},
	{"the error check of the new request is lost", "get-error-bad-url", []edit{
		{"analyzer/rewrite.go", "w.check = append(w.check, strings.TrimPrefix(line, w.f.indentOf(w.stmt)))", "_ = line"},
	}, `exit code|output`},
	{"the header is set before the error check", "newrequest-bad-url", []edit{
		{"analyzer/authorize.go", "end = f.span(check).End\n", "end = f.span(stmt).End\n"},
	}, `exit code|output`},
	{"the content type is lost", "postform-values", []edit{
		{"analyzer/rewrite_edit.go", `*lines = append(*lines, w.req+` + "`" + `.Header.Set("Content-Type", "application/x-www-form-urlencoded")` + "`)", "_ = lines"},
	}, `headers|body`},
	{"a header goes to another host through a wrapper", "get-helper-two-hosts", []edit{
		{"analyzer/plan.go", "case r.foreign:", "case false:"},
		{"analyzer/plan.go", "case r.sharesText():", "case false:"},
	}, `request 1: (authorization|parameters)`},
	{"two fixes do not build together", "get-shared-import", []edit{
		{"analyzer/group.go", "if len(fixed) < 2 {", "if len(fixed) >= 0 {"},
	}, `declared and not used|imported and not used`},
	{"two fixes declare the same name", "get-two-requests", []edit{
		{"analyzer/hoist.go", "if g.name == name && (", "if false && ("},
	}, `no new variables`},
	{"a value is read after it changed", "get-key-reassigned", []edit{
		{"analyzer/point.go", "if got == v {", "if true {"},
	}, `authorization`},
	{"the header's value stays percent-encoded", "get-query-escape", []edit{
		{"internal/seapi/value.go", "&& !o.piece.Encoded && (o.raw || !o.encodes()):", ":"},
	}, `request 0: authorization`},
	{"a value that was escaped before counts as raw", "get-escaped-early", []edit{
		{"internal/seapi/value.go", "(o.raw || !o.encodes())", "true"},
	}, `request 0: authorization`},
	{"another provider's header counts as ours", "newrequest-leftover-basic", []edit{
		{"analyzer/authorized.go", `case "same", "token":`, `case "same", "token", "":`},
	}, `authorization .*Basic`},
	{"a URL that others read changes", "get-cache-two-keys", []edit{
		{"analyzer/readers.go", `if r.reader != "" {`, "if false {"},
	}, `output|requests`},
	{"an import that is not used stays", "get-sprintf-only", []edit{
		{"analyzer/unused.go", "if strings.Contains(e.Msg, unusedImport) &&", "if false &&"},
	}, `imported and not used`},
	{"the alias host stays", "get-alias-host", []edit{
		{"analyzer/plan.go", "if seapi.Alias(u.Host) {", "if false {"},
	}, `requests before|authorization|output`},
	{"http stays", "get-http-scheme", []edit{
		{"analyzer/plan.go", `if u.Scheme == "http" {`, "if false {"},
	}, `scheme|output`},
	{"a token that may be missing has no fallback", "get-token-optional-field", []edit{
		{"analyzer/header.go", `if n := len(list); n > 0 && list[n-1].cond == "" {`, "if n := len(list); n > 0 {"},
	}, `authorization`},
	{"a credential is left in one branch", "get-two-branches", []edit{
		{"analyzer/plan.go", "if why := p.credential(r, c); why", "_ = c\n\t\tif why := p.credential(r, r.creds[0]); why"},
	}, `outside of the header`},
}
