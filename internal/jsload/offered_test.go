package jsload

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A helper that a package offers may be called for any host: it is given no header
// of its own, however it is exported.
func TestOfferedHelper(t *testing.T) {
	const esHelper = "export function getJSON(url) {\n  return fetch(url).then(r => r.json());\n}\n"
	const cjsHelper = "function getJSON(url) {\n  return fetch(url).then(r => r.json());\n}\n"
	const call = "getJSON('https://api.stackexchange.com/2.3/info?key=U4DMV*8nvpm3EOpvf69Rxw((');\n"
	for _, test := range []struct{ main, helper string }{
		{"import { getJSON } from './http.js';\nexport { getJSON } from './http.js';\n" + call, esHelper},
		{"import { getJSON } from './http.js';\nexport { getJSON };\n" + call, esHelper},
		{"import { getJSON } from './http.js';\nexport default getJSON;\n" + call, esHelper},
		{"import { getJSON } from './http.js';\nexport const api = { getJSON };\n" + call, esHelper},
		{"import { getJSON } from './http.js';\nexport * from './http.js';\n" + call, esHelper},
		{"import { getJSON } from './http.js';\nexport * as http from './http.js';\n" + call, esHelper},
		{"import * as http from './http.js';\nexport { http };\nhttp." + call, esHelper},
		{"const { getJSON } = require('./http');\nmodule.exports = require('./http');\n" + call, cjsHelper + "exports.getJSON = getJSON;"},
		{"const { getJSON } = require('./http');\nmodule.exports = { getJSON };\n" + call, cjsHelper + "module.exports = { getJSON };"},
		{"const { getJSON } = require('./http');\nexports.get = getJSON;\n" + call, cjsHelper + "module.exports = { getJSON };"},
		{"const getJSON = require('./http');\nmodule.exports = getJSON;\n" + call, cjsHelper + "module.exports = getJSON;"},
		{"const http = require('./http');\nmodule.exports = { ...http };\nhttp." + call, cjsHelper + "exports.getJSON = getJSON;"},
		{"exports.get = require('./http').getJSON;\nrequire('./http')." + call, cjsHelper + "exports.getJSON = getJSON;"},
	} {
		t.Run(test.main, func(t *testing.T) {
			for _, isOffered := range []bool{true, false} {
				dir := t.TempDir()
				for name, text := range map[string]string{
					"main.js": test.main, "http.js": test.helper,
					"package.json": map[bool]string{true: `{"name": "lib", "main": "main.js"}`, false: `{"private": true}`}[isOffered],
				} {
					if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				if isOffered && changesHelper(t, dir) {
					t.Error("the helper that others call is changed")
				}
				if !isOffered && !changesHelper(t, dir) {
					t.Log("not changed for others that are seen either")
				}
			}
		})
	}
}

// changesHelper reports whether a safe fix changes http.js of a folder.
func changesHelper(t *testing.T, dir string) (changes bool) {
	t.Helper()
	scanner := jsscan.New(jsscan.Settings{})
	seeds, found := seedsOf(t, scanner, dir)
	Load(context.Background(), Options{Scanner: scanner, Roots: []string{dir}, Jobs: 1}, seeds, found, func(p *Program) {
		for _, f := range scanner.ScanProgram(p.Sources(nil)) {
			changes = changes || f.Fix != nil && f.Fix.Safety == fixes.Safe && slices.ContainsFunc(f.Fix.Edits, func(e fixes.Edit) bool {
				return filepath.Base(e.Path) == "http.js"
			})
		}
	})
	return changes
}
