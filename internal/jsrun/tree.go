package jsrun

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// RunFiles runs a program of several files: scripts one after the other in one
// global scope, as a page or a userscript manager runs them, and the modules that
// they import or require. Files are the texts by path, with slashes.
func RunFiles(scripts []string, files map[string]string, o Options) Trace {
	o.Location = cmp.Or(o.Location, defaultLocation)
	m := &machine{rt: goja.New(), options: o, api: mockapi.New(o.API), libs: map[string]goja.Value{}}
	m.setup()
	tree := &tree{machine: m, files: files, loaded: map[string]*goja.Object{}}
	watchdog := time.AfterFunc(cmp.Or(o.Limit, 2*time.Second), func() { m.rt.Interrupt("time is up") })
	defer watchdog.Stop()
	for _, name := range scripts {
		m.rt.GlobalObject().Set("require", tree.require(path.Dir(name)))
		m.start(name, files[name])
	}
	m.loop.run(m)
	m.trace.Requests = sent(m.api.Records())
	return m.trace
}

// A tree is the files of a program.
type tree struct {
	*machine
	files  map[string]string
	loaded map[string]*goja.Object // modules by path
}

// require returns what the modules of a folder require.
func (t *tree) require(dir string) func(spec string) goja.Value {
	return func(spec string) goja.Value {
		if !strings.HasPrefix(spec, ".") {
			return t.machine.require(spec)
		}
		place := path.Join(dir, spec)
		for _, ending := range []string{"", ".js", ".mjs", ".cjs", "/index.js"} {
			if src, ok := t.files[place+ending]; ok {
				return t.load(place+ending, src)
			}
		}
		panic(t.rt.NewTypeError("Cannot find module '%s'", spec))
	}
}

// load runs a module once and returns what it exports.
func (t *tree) load(name, src string) goja.Value {
	module := t.loaded[name]
	if module == nil {
		module = t.rt.NewObject()
		module.Set("exports", t.rt.NewObject())
		t.loaded[name] = module
		v, err := t.rt.RunScript(name, "(function (exports, require, module) {"+commonJS(src)+"\n})")
		if err != nil {
			panic(err)
		}
		run, _ := goja.AssertFunction(v)
		if _, err := run(goja.Undefined(), module.Get("exports"), t.rt.ToValue(t.require(path.Dir(name))), module); err != nil {
			panic(err)
		}
	}
	return module.Get("exports")
}

// The forms of export of a module that others import. They are looked for at the
// start of a line.
var (
	exportNamed = regexp.MustCompile(`(?m)^export\s+(?:async\s+)?(?:const|let|var|function\*?|class)\s+(\w+)`)
	exportNames = regexp.MustCompile(`(?m)^export\s*\{([^}]*)\}(?:\s*from\s*(['"][^'"]+['"]))?;?`)
	exportAll   = regexp.MustCompile(`(?m)^export\s*\*(?:\s*as\s+(\w+))?\s*from\s*(['"][^'"]+['"]);?`)
	exportValue = regexp.MustCompile(`(?m)^export\s+default\s+((?:async\s+)?(?:function\*?|class)\s+(\w+))?`)
)

// commonJS turns a module with exports into one that fills the object of its
// exports. Names are read when they are used, as for modules. Lines stay.
func commonJS(src string) string {
	if !isModule(src) && !exportAll.MatchString(src) {
		return src
	}
	head := "'use strict'; Object.defineProperty(exports, '__esModule', { value: true }); "
	export := func(name, value string) {
		head += fmt.Sprintf("Object.defineProperty(exports, '%s', { enumerable: true, get() { return %s; } }); ", name, value)
	}
	for _, m := range exportNamed.FindAllStringSubmatch(src, -1) {
		export(m[1], m[1])
	}
	src = exportAll.ReplaceAllStringFunc(src, func(s string) string {
		m := exportAll.FindStringSubmatch(s)
		if m[1] == "" {
			return "for (const [k, v] of Object.entries(require(" + m[2] + "))) if (k !== 'default') exports[k] = v;"
		}
		return "exports." + m[1] + " = require(" + m[2] + ");"
	})
	src = exportNames.ReplaceAllStringFunc(src, func(s string) string {
		m := exportNames.FindStringSubmatch(s)
		for item := range strings.SplitSeq(m[1], ",") {
			local, name, renames := strings.Cut(strings.TrimSpace(item), " as ")
			if !renames {
				name = local
			}
			switch {
			case local == "":
			case m[2] != "":
				export(name, "require("+m[2]+")."+local)
			default:
				export(name, local)
			}
		}
		return ""
	})
	src = exportValue.ReplaceAllStringFunc(src, func(s string) string {
		m := exportValue.FindStringSubmatch(s)
		if m[2] != "" {
			export("default", m[2])
			return m[1]
		}
		return "exports.default = "
	})
	return head + rewriteModule(src)
}
