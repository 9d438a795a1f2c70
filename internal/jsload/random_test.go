package jsload

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seauthlint/seauthlint/jsscan"
)

// Whatever refers to what, each file with evidence is in one program, and the
// programs are the same ones however many are loaded at a time.
func TestRandomTrees(t *testing.T) {
	shared, large := 0, 0
	for seed := range int64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := t.TempDir()
			writeTree(t, dir, rand.New(rand.NewSource(seed)))
			one, seeds := programsOf(t, dir, 1)
			if again, _ := programsOf(t, dir, 4); !reflect.DeepEqual(one, again) {
				t.Errorf("one at a time, the programs are\n%s\nand several,\n%s", strings.Join(one, ""), strings.Join(again, ""))
			}
			in := map[string]int{}
			for _, p := range one {
				shared += strings.Count(p, "shared ")
				large = max(large, strings.Count(p, "own "))
				for line := range strings.Lines(p) {
					if name, ok := strings.CutPrefix(line, "own "); ok {
						in[strings.TrimSpace(name)]++
					}
				}
			}
			for _, name := range seeds {
				if in[name] != 1 {
					t.Errorf("%s is in %d programs", name, in[name])
				}
			}
			for name, n := range in {
				if n > 1 {
					t.Errorf("%s is in %d programs", name, n)
				}
			}
		})
	}
	if shared == 0 || large < 10 {
		t.Errorf("%d files are shared, the largest program has %d files: too tame", shared, large)
	}
}

// writeTree writes files that refer to others in several ways.
func writeTree(t *testing.T, dir string, r *rand.Rand) {
	t.Helper()
	n := 5 + r.Intn(200)
	kinds := []string{"import './%s';\n", "export * from './%s';\n", "require('./%s');\n", "import('./%s');\n", "global_%s();\n"}
	for i := range n {
		var b strings.Builder
		name := fmt.Sprintf("f%d.js", i)
		other := func() string {
			if r.Intn(3) == 0 {
				return fmt.Sprintf("f%d.js", r.Intn(2)) // some are popular
			}
			return fmt.Sprintf("f%d.js", r.Intn(n))
		}
		if r.Intn(6) == 0 {
			name = fmt.Sprintf("f%d.user.js", i)
			b.WriteString("// ==UserScript==\n// @require https://example.org/" + filepath.Base(dir) + "/" + other() + "\n// ==/UserScript==\n")
		}
		for range r.Intn(4) {
			spec := other()
			kind := kinds[r.Intn(len(kinds))]
			if strings.HasPrefix(kind, "global") {
				spec = strings.TrimSuffix(spec, ".js")
			}
			fmt.Fprintf(&b, kind, spec)
		}
		switch r.Intn(5) {
		case 0:
			b.WriteString("fetch('https://api.stackexchange.com/2.3/me?key=' + k);\n")
		case 1:
			fmt.Fprintf(&b, "function global_f%d() { return 'https://api.stackexchange.com'; }\n", i)
		case 2:
			b.WriteString("fetch(root + '/me?key=' + k);\n")
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// programsOf describes the programs of a folder, and returns the names of the files
// that have evidence.
func programsOf(t *testing.T, dir string, jobs int) (list, evidence []string) {
	t.Helper()
	scanner := jsscan.New(jsscan.Settings{})
	shown := func(name string) string { return filepath.Base(name) }
	seeds, found := seedsOf(t, scanner, dir)
	var mu sync.Mutex
	problems := Load(context.Background(), Options{Scanner: scanner, Roots: []string{dir}, Jobs: jobs, Shown: shown}, seeds, found, func(p *Program) {
		var b strings.Builder
		for _, f := range p.Files {
			b.WriteString(map[bool]string{true: "shared ", false: "own "}[f.Shared] + f.Path + "\n")
		}
		b.WriteString(describeProgram(p))
		mu.Lock()
		defer mu.Unlock()
		list = append(list, b.String())
	})
	if len(problems) > 0 {
		t.Error(problems)
	}
	for _, name := range seeds {
		if src, err := os.ReadFile(name); err == nil && scanner.Evidence(src) {
			evidence = append(evidence, filepath.Base(name))
		}
	}
	slices.Sort(list)
	return list, evidence
}
