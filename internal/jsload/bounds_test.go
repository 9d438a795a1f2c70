package jsload

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/seauthlint/seauthlint/jsscan"
)

// many is how many files the large trees have.
const many = 2000

// Programs are bounded, and no file is forgotten for that: each that can send a
// credential is in one program, and sees the host.
func TestBounds(t *testing.T) {
	const request = "fetch(root + '/info?key=' + k);\n"
	for _, test := range []struct {
		name string
		file func(i int) string // the text of a file
		root string             // the text of root.js
	}{
		{"many use one", func(int) string { return "import { root } from './root.js';\n" + request }, ""},
		{"many use one through another", func(int) string { return "import { root } from './again.js';\n" + request }, ""},
		{"one uses many", func(int) string { return "export const r = fetch('https://api.stackexchange.com/info?key=' + k);" }, imports(many)},
		{"a chain", func(i int) string {
			return fmt.Sprintf("import './f%d.js';\nfetch('https://api.stackexchange.com/info?key=' + k);\n", i+1)
		}, ""},
		{"scripts", func(int) string {
			return "// ==UserScript==\n// @require https://example.org/root.js\n// ==/UserScript==\n" + request
		}, ""},
		{"a global", func(int) string { return "fetch(rootOfAll + '/info?key=' + k);\n" }, "var rootOfAll = root;\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write := func(name, text string) {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			root := "const root = 'https://api.stackexchange.com';\n" + test.root
			if strings.Contains(test.file(0), "import {") {
				root += "export { root };\n"
				write("again.js", "export * from './root.js';\n")
			}
			write("root.js", root)
			for i := range many {
				write(fmt.Sprintf("f%d.js", i), test.file(i))
			}
			checkBounds(t, dir, test.name != "a global")
		})
	}
}

// imports returns the text of a file that imports others.
func imports(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "import './f%d.js';\n", i)
	}
	return b.String()
}

// checkBounds loads a folder and checks that each file is in one program.
func checkBounds(t *testing.T, dir string, all bool) {
	t.Helper()
	scanner := jsscan.New(jsscan.Settings{})
	seeds, found := seedsOf(t, scanner, dir)
	var mu sync.Mutex
	in := map[string]int{}
	Load(context.Background(), Options{Scanner: scanner, Roots: []string{dir}, Jobs: 2}, seeds, found, func(p *Program) {
		mu.Lock()
		defer mu.Unlock()
		tells := false
		for _, f := range p.Files {
			tells = tells || strings.Contains(string(f.Data), "api.stackexchange.com")
			if !f.Shared {
				in[f.Name]++
			}
		}
		if !tells {
			t.Error("a program does not see the host", p.Files[0].Name)
		}
		if len(p.Files) > maxFiles+maxNamed {
			t.Error("a program has too many files:", len(p.Files))
		}
	})
	for i := range many {
		if n := in[filepath.Join(dir, fmt.Sprintf("f%d.js", i))]; n > 1 || all && n == 0 {
			t.Errorf("f%d.js is in %d programs", i, n)
			break
		}
	}
}
