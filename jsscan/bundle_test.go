package jsscan_test

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/jsscan"
)

func TestBundledFrom(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"webpack":         {"/***/ \"./src/getApi.ts\":\n/*!****!*\\\n  !*** ./src/getApi.ts ***!\n  \\****/\n/***/ ((module) => {\nHERE", "./src/getApi.ts"},
		"webpack, joined": {";// CONCATENATED MODULE: ./lib/a.mjs\nconst a = 1;\n;// ./lib/b.js\nHERE", "./lib/b.js"},
		"esbuild":         {"// src/constants.ts\nvar k;\n\n// src/main.jsx\nHERE", "src/main.jsx"},
		"a component":     {"// src/App.vue\nHERE", "src/App.vue"},
		"a later module":  {"HERE\n// src/main.js\n", ""},
		"prose":           {"// see main.js for more\n// it reads config.js.\nHERE", ""},
		"none":            {"HERE", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := jsscan.BundledFrom(c.src, strings.Index(c.src, "HERE")); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
