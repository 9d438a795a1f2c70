package e2e

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

// defaultPage is where a program runs that names no page.
const defaultPage = "https://stackoverflow.com/questions/1/title"

// jquery lists the versions of jQuery and where they are installed.
var jquery = map[string]string{
	"1.7": "jquery-1.7/tmp/jquery.js", "1.12": "jquery-1.12/dist/jquery.js", "3": "jquery-3/dist/jquery.js",
}

// A page is an origin that serves a document with one program, and the
// libraries it needs.
type page struct {
	mu        sync.Mutex
	url       *url.URL
	src       string
	jquery    string
	markup    string
	libraries string // the folder that holds node_modules
}

// set makes it the page of a program.
func (p *page) set(address, src, jquery, markup string) error {
	if address == "" {
		address = defaultPage
	}
	u, err := url.Parse(address)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.url, p.src, p.jquery, p.markup = u, src, jquery, markup
	return err
}

// owns reports whether a request is for the page and no request of a program.
func (p *page) owns(r *http.Request) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case r.URL.Path == "/favicon.ico":
		return true
	case p.url == nil || r.Host != p.url.Host:
		return false
	}
	return strings.HasPrefix(r.URL.Path, "/e2e/") || r.URL.Path == p.url.Path && strings.HasPrefix(r.Header.Get("Accept"), "text/html")
}

// ServeHTTP implements http.Handler.
func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	path := r.URL.Path
	switch {
	case path == "/e2e/page.js":
		p.script(w, p.prelude)
	case path == "/e2e/program.js":
		p.script(w, func() (string, error) { return p.src, nil })
	case strings.HasPrefix(path, "/e2e/lib/"):
		p.script(w, func() (string, error) { return p.library(strings.TrimPrefix(path, "/e2e/lib/")) })
	case path == "/favicon.ico":
		http.NotFound(w, r)
	default:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, p.document())
	}
}

// script answers with a script.
func (p *page) script(w http.ResponseWriter, read func() (string, error)) {
	text, err := read()
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	io.WriteString(w, text)
}

// prelude returns what runs before the program.
func (p *page) prelude() (string, error) {
	text, err := os.ReadFile(filepath.Join(scripts, "page.js"))
	if err != nil {
		return "", err
	}
	console, err := os.ReadFile("../jsrun/host/console.js")
	return strings.Replace(string(text), "E2E_CONSOLE({", strings.TrimSpace(string(console))+"({", 1), err
}

// library returns a file of the installed packages. Modules for bundlers name
// others without their extension.
func (p *page) library(name string) (string, error) {
	file := filepath.Join(p.libraries, "node_modules", filepath.FromSlash(name))
	if filepath.Ext(file) != ".js" {
		file += ".js"
	}
	b, err := os.ReadFile(file)
	return string(b), err
}

// importMap tells where the modules are that programs import by name.
const importMap = `{"imports": {
	"axios": "/e2e/lib/axios/dist/esm/axios.js", "ky": "/e2e/lib/ky/distribution/index.js", "rxjs": "/e2e/lib/rxjs/dist/esm/index.js",
	"tslib": "/e2e/lib/tslib/tslib.es6.js",
	"rxjs/ajax": "/e2e/lib/rxjs/dist/esm/ajax/index.js", "rxjs/operators": "/e2e/lib/rxjs/dist/esm/operators/index.js"
}}`

// What a program expects of the document around it.
var (
	usesAxios   = regexp.MustCompile(`\brequire\(['"]axios['"]\)`)
	usesJQuery  = regexp.MustCompile(`\$[.([]|\bjQuery\b`)
	selectorID  = regexp.MustCompile(`(?:['"]#|getElementById\(['"])([\w-]+)`)
	angularApp  = regexp.MustCompile(`angular\.module\('(\w+)'`)
	angularPart = regexp.MustCompile(`\.controller\('(\w+)'`)
)

// document returns a document with the elements that the program looks for.
func (p *page) document() string {
	var b strings.Builder
	app := ""
	if m := angularApp.FindStringSubmatch(p.src); m != nil {
		app = fmt.Sprintf(" ng-app=%q", m[1])
	}
	fmt.Fprintf(&b, "<!doctype html>\n<html%s><head><meta charset=utf-8><title>page</title>\n<script src=/e2e/page.js></script>\n", app)
	fmt.Fprintf(&b, "<script type=importmap>%s</script>\n", importMap)
	if app != "" {
		b.WriteString("<script src=/e2e/lib/angular/angular.js></script>\n")
	}
	if usesAxios.MatchString(p.src) { // as a bundler would
		b.WriteString("<script src=/e2e/lib/axios/dist/axios.js></script>\n<script>window.require = name => window[name];</script>\n")
	}
	if usesJQuery.MatchString(p.src) {
		fmt.Fprintf(&b, "<script src=/e2e/lib/%s></script>\n", jquery[p.jquery])
	}
	fmt.Fprintf(&b, "</head><body>\n%s\n", p.markup)
	for _, m := range selectorID.FindAllStringSubmatch(p.src, -1) {
		fmt.Fprintf(&b, "<div id=\"%s\"></div>\n", html.EscapeString(m[1]))
	}
	for _, m := range angularPart.FindAllStringSubmatch(p.src, -1) {
		fmt.Fprintf(&b, "<div ng-controller=%q></div>\n", m[1])
	}
	kind := ""
	if isModule(p.src) {
		kind = " type=module"
	}
	fmt.Fprintf(&b, "<script%s src=/e2e/program.js></script>\n</body></html>\n", kind)
	return b.String()
}
