package shscan

import (
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
)

// evidenceLine makes a file matter, so that everything after it is analyzed.
const evidenceLine = "curl -s \"https://api.stackexchange.com/2.3/me?key=$K\"\n"

// hostile are sources that are small or regular but expensive for a naive
// scanner, by the kind of file. Each must end in bounded time, whatever is found.
var hostile = map[string]map[string]string{
	"x.sh": {
		"nested parentheses":   strings.Repeat("(", 1_000_000),
		"nested braces":        strings.Repeat("{ ", 500_000),
		"nested substitutions": strings.Repeat("$(", 500_000),
		"nested quotes":        strings.Repeat("\"$(", 300_000),
		"nested expansions":    strings.Repeat("${a:-", 200_000),
		"nested conditions":    strings.Repeat("if ", 300_000),
		"conditions on lines":  strings.Repeat("if a\nthen\n", 90_000),
		"nested cases":         strings.Repeat("case a in b) ", 70_000),
		"arithmetic":           "a=$((" + strings.Repeat("1+", 400_000) + "1))",
		"ternaries":            "a=$((" + strings.Repeat("a?b:", 200_000) + "c))",
		"tests":                "[[ " + strings.Repeat("! ", 400_000) + "a ]]",
		"brackets":             "[[ " + strings.Repeat("( ", 400_000) + "a ]]",
		"backquotes":           strings.Repeat("`", 900_000),
		"pipeline":             "a" + strings.Repeat("|a", 400_000),
		"and-or list":          "a" + strings.Repeat("&&a", 300_000),
		"many lines":           strings.Repeat("curl -s \"https://api.stackexchange.com/2.3/me?key=$K\"\n", 15_000),
		"a URL grown by hand":  "u='https://api.stackexchange.com/2.3/me?key=1'\n" + strings.Repeat("u=\"$u&a=$b\"\n", 5000) + "curl \"$u\"\n",
		"a URL that doubles":   "u='https://api.stackexchange.com/2.3/me?key=1'\n" + strings.Repeat("u=\"$u$u\"\n", 200) + "curl \"$u\"\n",
		"many alternatives":    "u=https://api.stackexchange.com/2.3/me?key=1\n" + strings.Repeat("if c; then u=\"$u&a=1\"; else u=\"$u&b=2\"; fi\n", 2000) + "curl \"$u\"\n",
		"many elements":        "a=()\n" + strings.Repeat("if c; then a+=(-d key=$K); fi\n", 2000) + "curl -G \"${a[@]}\" https://api.stackexchange.com/2.3/me\n",
		"mutual recursion":     "f() { g \"$1\"; g \"$1\"; }\ng() { f \"$1$1\"; f \"$1\"; }\nf \"https://api.stackexchange.com/2.3/me?key=1\"\ncurl \"$1\"\n",
		"nested loops":         strings.Repeat("for a in 1 2; do\n", 60) + "curl \"https://api.stackexchange.com/2.3/me?key=$a\"; k=$k$a\n" + strings.Repeat("done\n", 60),
		"one long word":        "curl \"https://api.stackexchange.com/2.3/me?" + strings.Repeat("a=$b&", 100_000) + "key=$K\"\n",
		"zero bytes":           strings.Repeat("\x00", 900_000),
		"invalid UTF-8":        strings.Repeat("\xff\xfe", 300_000),
		"errors on each line":  strings.Repeat("fi; curl key\n", 50_000),
		"many scripts":         strings.Repeat("sh -c 'curl -s \"https://api.stackexchange.com/2.3/me?key=$K\"'\n", 15_000),
		"empty scripts":        strings.Repeat("eval 'curl'\n", 80_000),
		"scripts in loops":     strings.Repeat("for a in 1 2; do\n", 60) + "bash -c \"curl 'https://api.stackexchange.com/2.3/me?key=$a'\"; eval 'k=$k$a; curl $k'\n" + strings.Repeat("done\n", 60),
		"too long":             strings.Repeat("# comment\n", 300_000),
	},
	"x.yml": {
		"nested lists":  strings.Repeat("[", 1_000_000),
		"nested maps":   strings.Repeat("{a: ", 200_000),
		"indentation":   deepYAML(3000),
		"blanks":        "a: 'b" + strings.Repeat(" ", 900_000) + "c'\nd: b" + strings.Repeat(" ", 100_000) + "c\n",
		"aliases":       "a: &a [x]\n" + strings.Repeat("b: &b [*a,*a,*a]\n", 1000),
		"many commands": "a:\n" + strings.Repeat("  - run: curl -s \"https://api.stackexchange.com/2.3/me?key=$K\"\n", 3000),
	},
	"Makefile": {
		"expansions": "a:\n\t" + strings.Repeat("$(", 300_000),
		"many rules": strings.Repeat("a:\n\tcurl -s \"https://api.stackexchange.com/2.3/me?key=$(K)\"\n", 3000),
	},
	"README.md": {
		"fences": strings.Repeat("```sh\ncurl -s \"https://api.stackexchange.com/2.3/me?key=$K\"\n```\n", 3000),
		"open":   strings.Repeat("```sh\n~~~~\n", 100_000),
	},
	"Dockerfile": {
		"continuations": "RUN " + strings.Repeat("\\\n", 300_000),
		"documents":     strings.Repeat("RUN <<EOF\n", 20_000),
	},
}

// deepYAML is a map in a map in a map.
func deepYAML(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestHostile(t *testing.T) {
	for path, list := range hostile {
		for name, src := range list {
			t.Run(path+"/"+name, func(t *testing.T) {
				switch path {
				case "x.sh":
					src = evidenceLine + src
				default:
					src = "# curl https://api.stackexchange.com/2.3/me?key=1\n" + src
				}
				start := time.Now()
				found := New(Settings{}).Scan(path, []byte(src))
				if d := time.Since(start); d > 20*time.Second {
					t.Errorf("took %v", d)
				}
				for _, f := range found[:min(len(found), 50)] {
					if f.Fix != nil {
						if _, err := fixes.Apply(src, f.Fix.Edits); err != nil {
							t.Error(err)
						}
					}
				}
				t.Logf("%d findings in %v", len(found), time.Since(start).Round(time.Millisecond))
			})
		}
	}
}
