package analyzer

import (
	"cmp"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Package is a package of Go source, type-checked as far as possible.
type Package struct {
	Path    string
	Fset    *token.FileSet
	Files   []*ast.File // with comments
	Types   *types.Package
	Info    *types.Info       // what is not known is left out
	Sources map[string][]byte // the text of each file, by its name in Fset
	Errors  scanner.ErrorList // of syntax
}

// Scan returns the findings of packages that make up a program, ordered by file
// and place. A package that imports another of them should share its types. Files
// that several packages have in common, such as a package and its test variant,
// are looked at once, with the first. Paths are the names of the files in Fset.
func (s *Scanner) Scan(pkgs []*Package) []fixes.Finding {
	return s.scan(newProgram(pkgs, s.hosts))
}

// scan returns the findings of a program.
func (s *Scanner) scan(p *program) []fixes.Finding {
	var out []fixes.Finding
	if s.anyEvidence(p.pkgs) || p.imports.any() {
		out = p.findings(s)
	}
	out = append(out, s.unreadable(p.pkgs)...)
	out = p.suppress(out, s.suppressed)
	slices.SortStableFunc(out, func(x, y fixes.Finding) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), x.Span.Compare(y.Span), cmp.Compare(x.Rule, y.Rule))
	})
	return out
}

// anyEvidence reports whether any file may concern the API.
func (s *Scanner) anyEvidence(pkgs []*Package) bool {
	return slices.ContainsFunc(pkgs, s.hasEvidence)
}

// matters reports whether a package may concern the API.
func (s *Scanner) matters(pkg *Package) bool { return s.hasEvidence(pkg) }

// hasEvidence reports whether a file of a package may concern the API.
func (s *Scanner) hasEvidence(pkg *Package) bool {
	for _, f := range pkg.Files {
		tok := pkg.Fset.File(f.FileStart)
		if tok == nil {
			continue
		}
		if src, ok := pkg.Sources[tok.Name()]; !ok || s.Evidence(src) {
			return true
		}
	}
	return false
}

// findings analyzes the program.
func (p *program) findings(s *Scanner) []fixes.Finding {
	in := p.run(s)
	p.last = in
	requests := in.allRequests()
	out := in.headerFindings(requests)
	list := units(requests)
	for _, u := range list {
		u.id = unitID(u.requests[0].creds[0])
		in.plan(u)
	}
	p.verify(s, list, in.sites)
	p.group(list)
	for _, u := range list {
		out = append(out, in.report(u)...)
	}
	return append(out, in.noteFindings(out)...)
}

// passes is how often the program is run: what one function writes to a field or
// package variable, another one reads in the next pass.
const passes = 3

// run runs the program.
func (p *program) run(s *Scanner) *interp {
	for _, pkg := range p.pkgs {
		p.matters[pkg] = s.matters(pkg) || p.imports.any()
		p.mattering[pkg.Types] = p.matters[pkg]
	}
	p.scope(s)
	previous := newWrites()
	var in *interp
	for range passes {
		in = newInterp(p, previous)
		in.notes = s.notes
		in.runAll()
		if in.writes.known() == previous.known() {
			break
		}
		previous = in.writes
	}
	return in
}

// known measures the texts that were written: it tells whether another pass may
// find more in them than this one.
func (w *writes) known() int {
	n := len(w.omitted)
	for _, list := range w.fields {
		n += measure(list)
	}
	for _, list := range w.globals {
		n += len(list) + measure(list)
	}
	return n
}

func measure(list []*value) int {
	n := 0
	for _, v := range list {
		if v.obj != nil {
			n++
		}
		for _, t := range v.texts {
			n += t.Size(maxMeasured)
		}
	}
	return n
}

// maxMeasured is up to how many pieces of a text are counted.
const maxMeasured = 200

// runAll runs the functions that nobody is seen to call, and then those that
// were not reached.
func (in *interp) runAll() {
	for _, pkg := range in.prog.pkgs {
		if in.prog.matters[pkg] {
			in.runVariables(pkg)
		}
	}
	// Functions of packages that matter come first: the budget is theirs.
	for _, round := range []struct{ matters, again bool }{{true, false}, {false, false}, {true, true}, {false, true}} {
		again := round.again
		for _, fn := range in.prog.order {
			if in.prog.matters[fn.pkg] != round.matters {
				continue
			}
			if !in.prog.reached[fn] || fn.file.test && !in.prog.matters[fn.pkg] || again && in.run[fn] || !again && in.isCalled(fn) {
				continue
			}
			in.runFunction(fn)
		}
	}
}

// isCalled reports whether code other than tests calls a function.
func (in *interp) isCalled(fn *function) bool {
	return fn.obj != nil && in.prog.called[fn.obj.Origin()]
}

// runVariables evaluates the package variables, and runs the functions that they
// hold.
func (in *interp) runVariables(pkg *Package) {
	for _, f := range pkg.Files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				for _, id := range spec.(*ast.ValueSpec).Names {
					if obj, ok := pkg.Info.Defs[id].(*types.Var); ok && id.Name != "_" {
						in.steps, in.limit = 0, maxSteps
						in.global(obj)
					}
				}
			}
		}
	}
	in.runInits(pkg)
	for _, v := range in.escaped {
		if !in.run[v.fn.fn] {
			in.runFunction(v.fn.fn)
		}
	}
	in.escaped = nil
}

// runInits runs the init functions of a package: what they leave in package
// variables is what other functions find there.
func (in *interp) runInits(pkg *Package) {
	for _, fn := range in.prog.order {
		if fn.pkg != pkg || fn.obj == nil || fn.obj.Name() != "init" || fn.recv != nil || fn.file.test {
			continue
		}
		in.runFunction(fn)
		if in.st == nil {
			continue
		}
		for obj, v := range in.st.vars.all() {
			if isGlobal(obj) {
				in.globals[obj] = v
			}
		}
		in.keep(in.st)
	}
}

// unreadable returns the findings of files with evidence that do not parse.
func (s *Scanner) unreadable(pkgs []*Package) []fixes.Finding {
	var out []fixes.Finding
	seen := map[string]bool{}
	for _, pkg := range pkgs {
		for _, e := range pkg.Errors {
			src := pkg.Sources[e.Pos.Filename]
			if seen[e.Pos.Filename] || !s.Evidence(src) {
				continue
			}
			seen[e.Pos.Filename] = true
			at := min(max(e.Pos.Offset, 0), len(src))
			out = append(out, unreadable(e.Pos.Filename, fixes.Span{Start: at, End: at}, e.Msg))
		}
	}
	return out
}
