package jsrun

import (
	"strings"
	"testing"
)

func TestRunFiles(t *testing.T) {
	for _, test := range []struct {
		name, scripts, want string
		files               map[string]string
	}{
		{"modules", "main.js", "print log: 1 2 3 4 5", map[string]string{
			"main.js":      "import d, { a as one } from './lib';\nimport * as ns from './lib/index.js';\nconsole.log(one, d(), ns.c, ns.b.x, ns.later());",
			"lib/index.js": "export const a = 1;\nexport default function two() { return 2; }\nexport * from './c.js';\nexport * as b from '../b.mjs';\nexport { five as later } from './c.js';",
			"lib/c.js":     "const c = 3;\nfunction five() { return 5; }\nexport { c, five };",
			"b.mjs":        "export let x = 4;",
		}},
		{"CommonJS", "main.js", "print log: 1 2 function", map[string]string{
			"main.js": "const { a } = require('./a'), b = require('./b.cjs');\nconsole.log(a, b(), typeof require('http').get);",
			"a.js":    "exports.a = 1;",
			"b.cjs":   "module.exports = () => require('./a').a + 1;",
		}},
		{"default value", "main.js", "print log: x", map[string]string{
			"main.js": "import d from './d.js'\nconsole.log(d.x)", "d.js": "export default { x: 'x' }",
		}},
		{"scripts", "a.js b.js", "print log: 3", map[string]string{"a.js": "var one = 1; const two = 2;", "b.js": "console.log(one + two)"}},
		{"missing", "main.js", "error TypeError: Cannot find module './x'", map[string]string{"main.js": "require('./x')"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.TrimSpace(RunFiles(strings.Fields(test.scripts), test.files, Options{}).String())
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
