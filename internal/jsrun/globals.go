package jsrun

import (
	"embed"
	"encoding/base64"
	"strings"
	"sync"

	"github.com/dop251/goja"
)

//go:embed host/*.js
var hostFiles embed.FS

// libraries compiles a library of host/ once for all runs.
var libraries sync.Map

// library returns a compiled library. Each is a function of the host object
// and of use, which gets another library.
func library(name string) *goja.Program {
	if p, ok := libraries.Load(name); ok {
		return p.(*goja.Program)
	}
	src, err := hostFiles.ReadFile("host/" + name + ".js")
	if err != nil {
		panic(err)
	}
	p := goja.MustCompile("host/"+name+".js", string(src), true)
	libraries.Store(name, p)
	return p
}

// use returns what a library offers, and runs it at its first use.
func (m *machine) use(name string) goja.Value {
	if v, ok := m.libs[name]; ok {
		return v
	}
	v, err := m.rt.RunProgram(library(name))
	if err != nil {
		panic(err)
	}
	start, _ := goja.AssertFunction(v)
	exports, err := start(goja.Undefined(), m.host, m.rt.ToValue(m.use))
	if err != nil {
		panic(err)
	}
	m.libs[name] = exports
	return exports
}

// member returns a library, or the member of it that follows a full stop.
func (m *machine) member(place string) goja.Value {
	lib, name, ok := strings.Cut(place, ".")
	v := m.use(lib)
	if ok {
		return v.ToObject(m.rt).Get(name)
	}
	return v
}

// globals names where the global variables come from: library.member, or a
// library whole; the variables after a library's name are members of it.
var globals = map[string]string{
	"url":      "URL URLSearchParams",
	"console":  "console alert confirm prompt Logger",
	"web":      "Headers Request Response Blob FormData AbortController AbortSignal fetch",
	"xhr":      "XMLHttpRequest EventTarget",
	"gm":       "GM GM_xmlhttpRequest GM_getValue GM_setValue GM_deleteValue GM_listValues GM_registerMenuCommand GM_addStyle GM_log GM_notification GM_setClipboard GM_openInTab GM_info",
	"dom":      "document navigator open Image EventSource importScripts Element HTMLElement Node localStorage sessionStorage history addEventListener removeEventListener MutationObserver WebSocket",
	"node":     "process PropertiesService",
	"angular":  "angular $http",
	"platform": "UrlFetchApp HTTP SE",
	"got":      "ky",
	"vue":      "Vue $fetch useFetch",
	"mithril":  "m",
}

// modules names where the modules of require come from.
var modules = map[string]string{
	"axios": "axios", "jquery": "jquery", "superagent": "superagent", "angular": "angular.angular",
	"got": "got.got", "ky": "got.ky", "request": "request.request", "qs": "qs",
	"request-promise": "request.promised", "request-promise-native": "request.promised",
	"node-fetch": "web.serverFetch", "cross-fetch": "web.fetch", "undici": "web", "isomorphic-fetch": "web.fetch",
	"http": "node.http", "https": "node.https", "url": "node.url", "util": "node.util", "events": "node.events", "zlib": "node.zlib",
	"querystring": "node.querystring", "process": "node.process",
	"rxjs": "rxjs.rxjs", "rxjs/ajax": "rxjs", "rxjs/operators": "rxjs.operators", "meteor/http": "platform",
	"@angular/common/http": "ng.http", "@angular/core": "ng.core", "vue": "vue", "ofetch": "vue.ofetch", "mithril": "mithril.m", "react": "react", "react-dom/client": "react",
}

// defineGlobals fills the global object. Libraries run when they are first
// used, because most programs use few.
func (m *machine) defineGlobals() {
	for lib, names := range globals {
		for name := range strings.FieldsSeq(names) {
			m.lazy(name, lib+"."+name)
		}
	}
	m.lazy("$", "jquery")
	m.lazy("jQuery", "jquery")
	m.lazy("axios", "axios")
	m.lazy("superagent", "superagent")
	m.lazy("React", "react.default")
	m.defineLocation()
	g := m.rt.GlobalObject()
	for _, self := range []string{"window", "self", "top", "unsafeWindow"} {
		g.Set(self, g)
	}
	module := m.rt.NewObject()
	exports := m.rt.NewObject()
	module.Set("exports", exports)
	cancel := func(id int64) { m.loop.cancel(id) }
	for name, value := range map[string]any{
		"module": module, "exports": exports, "require": m.require, "probe": m.probe,
		"setTimeout": m.timer(false), "setInterval": m.timer(true), "clearTimeout": cancel, "clearInterval": cancel,
		"setImmediate": m.timer(false), "requestAnimationFrame": m.timer(false), "queueMicrotask": m.timer(false),
		"btoa": m.host.Get("btoa"), "atob": decodeBase64,
	} {
		g.Set(name, value)
	}
}

// lazy defines a global variable that is made when it is read. It can be
// assigned and redeclared like any other.
func (m *machine) lazy(name, place string) {
	g := m.rt.GlobalObject()
	define := func(v goja.Value) {
		g.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	get := func(goja.FunctionCall) goja.Value {
		v := m.member(place)
		define(v)
		return v
	}
	set := func(call goja.FunctionCall) goja.Value {
		define(call.Argument(0))
		return goja.Undefined()
	}
	g.DefineAccessorProperty(name, m.rt.ToValue(get), m.rt.ToValue(set), goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// defineLocation defines location, whose assignment loads a page.
func (m *machine) defineLocation() {
	get := func(goja.FunctionCall) goja.Value { return m.member("dom.location") }
	set := func(call goja.FunctionCall) goja.Value {
		load, _ := goja.AssertFunction(m.member("dom.load"))
		if _, err := load(goja.Undefined(), call.Argument(0)); err != nil {
			panic(err)
		}
		return goja.Undefined()
	}
	m.rt.GlobalObject().DefineAccessorProperty("location", m.rt.ToValue(get), m.rt.ToValue(set), goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// require returns a module, under its name or with the prefix node:.
func (m *machine) require(name string) goja.Value {
	if place, ok := modules[strings.TrimPrefix(name, "node:")]; ok {
		return m.member(place)
	}
	panic(m.rt.NewTypeError("Cannot find module '%s'", name))
}

// probe notes that a place was reached, and returns its second argument:
// fixtures put it into expressions to make the order of evaluation visible.
func (m *machine) probe(call goja.FunctionCall) goja.Value {
	m.note("probe", call.Argument(0).String())
	return call.Argument(1)
}

// decodeBase64 is atob.
func decodeBase64(s string) (string, error) {
	text, err := base64.StdEncoding.DecodeString(s)
	return string(text), err
}
