package shscan

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An analysis is what is known about one file.
type analysis struct {
	path  string
	src   string
	hosts seapi.Hosts

	chunks []*chunk
	trees  [][]*syntax.Stmt // of each chunk
	broken []*brokenChunk
	why    string // why the file holds no chunks, or ""

	sites    []*site
	quotes   []quotePair
	exported map[string]bool
	assigned map[*binding]*assignment

	selfReads map[syntax.Node]bool // of NAME="$NAME…"

	nestedScripts []*nestedScript
	scriptsByWord map[*syntax.Word]*nestedScript

	lines []int
}

// A brokenChunk is one that does not parse.
type brokenChunk struct {
	c  *chunk
	at int // in the file
	*syntaxError
}

// newAnalysis reads a file and runs its commands.
func newAnalysis(path, src string, hosts seapi.Hosts) *analysis {
	a := &analysis{path: path, src: src, hosts: hosts, exported: map[string]bool{}, assigned: map[*binding]*assignment{}, selfReads: map[syntax.Node]bool{}, scriptsByWord: map[*syntax.Word]*nestedScript{}, lines: lineOffsets(src)}
	a.chunks, a.why = chunks(path, src)
	langs := variants(path, src)
	steps := 0
	for _, c := range a.chunks {
		if !mentionsClient(c.text) {
			a.trees = append(a.trees, nil)
			continue
		}
		stmts, err := c.parse(langs)
		a.trees = append(a.trees, stmts)
		if err != nil {
			a.broken = append(a.broken, &brokenChunk{c, c.span(min(err.at, len(c.text)), min(err.at, len(c.text))).Start, err})
		}
		if len(a.sites) > maxSites {
			continue
		}
		in := &interp{analysis: a, c: c, env: newEnv(), funcs: map[string]*syntax.FuncDecl{}, called: map[*syntax.FuncDecl]bool{}, used: map[*syntax.ParamExp]bool{}, steps: steps}
		in.run(stmts)
		steps = in.steps / 2 // files of many chunks have one budget
	}
	for _, s := range a.nestedScripts {
		a.chunks, a.trees = append(a.chunks, s.c), append(a.trees, s.stmts)
	}
	slices.SortFunc(a.quotes, func(x, y quotePair) int { return x.outer.Compare(y.outer) })
	a.quotes = slices.Compact(a.quotes)
	return a
}

// mentionsClient reports whether a text may run a client.
func mentionsClient(text string) bool {
	return strings.Contains(text, "curl") || strings.Contains(text, "wget")
}

// line returns the line of an offset of the file, the first being 1.
func (a *analysis) line(at int) int {
	lo, hi := 0, len(a.lines)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.lines[mid] <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
