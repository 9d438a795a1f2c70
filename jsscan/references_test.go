package jsscan

import (
	"fmt"
	"strings"
	"testing"
)

func TestReferences(t *testing.T) {
	kinds := map[LinkKind]string{Import: "import", Require: "require", Sibling: "sibling"}
	for src, want := range map[string]string{
		`import { a, b as c } from './a.js'`:                                            "import ./a.js",
		`import d, * as ns from "../b"; import './c'`:                                   "import ../b, import ./c",
		"import {\n\ta, // './no'\n} from './a'":                                        "import ./a",
		`import type { T } from './types'; import type from './t'`:                      "import ./t",
		`import type, { x } from './t'`:                                                 "import ./t",
		`import x from './data.json' with { type: 'json' }`:                             "import ./data.json",
		`import { 'a b' as c } from './a'`:                                              "import ./a",
		`const x = await import('./lazy'), y = import(name)`:                            "import ./lazy passed",
		"import(`./lazy`); import(`./${name}`)":                                         "import ./lazy passed",
		`import.meta.url; x.import('./no'); x.require('./no')`:                          "",
		`export * from './all'; export * as ns from './ns'`:                             "import ./all passed, import ./ns passed",
		`export { a, default as b } from './a'; export { c }`:                           "import ./a passed",
		`export const from = './no'; export default './no'`:                             "",
		`const { get } = require('./http'), fs = require("fs")`:                         "import ./http, import fs",
		`const { a } = require('./a'), b = require('./b'); let c = f(require('./c'))`:   "import ./a, import ./b, import ./c passed",
		`module.exports = require('./a'); exports.b = require('./b').b; require('./c')`: "import ./a passed, import ./b passed, import ./c passed",
		`require(name); require('./a' + b); require.resolve('./no')`:                    "",
		`// import './no'` + "\n" + `'import "./no"'; /require('.')/`:                   "",
		`importScripts('a.js', 'b.js'); importScripts(c)`:                               "sibling a.js, sibling b.js",
		`import a from './it\u0073'`:                                                    "",
		"// ==UserScript==\n// @require  https://x/a.js\n// ==/UserScript==":            "require https://x/a.js",
		"// ==UserScript==\n// @name x\n// @require a.js#sha256=ab\n// @require b.js#md5-cd,sha1-ef\n// ==/UserScript==\n// @require c.js": "require a.js#sha256=ab pinned, require b.js#md5-cd,sha1-ef pinned",
		"// @require a.js": "",
	} {
		t.Run(src, func(t *testing.T) {
			var got []string
			for _, r := range References("a.js", []byte(src)) {
				text := kinds[r.Kind] + " " + r.Spec
				if r.Pinned {
					text += " pinned"
				}
				if r.Passed {
					text += " passed"
				}
				got = append(got, text)
			}
			if text := strings.Join(got, ", "); text != want {
				t.Errorf("got %s, want %s", fmt.Sprintf("%q", text), want)
			}
		})
	}
}
