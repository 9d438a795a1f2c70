package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A program is a set of packages that are analyzed together.
type program struct {
	pkgs  []*Package
	hosts seapi.Hosts

	imports *imports // what is known of other packages; nil if nothing is
	last    *interp  // the last run

	files  map[*token.File]*file
	funcs  map[*types.Func]*function
	lits   map[*ast.FuncLit]*function
	inits  map[types.Object]initializer // of package variables, and of constants
	order  []*function                  // declared functions in source order
	called map[*types.Func]bool         // functions that code other than tests calls
	uses   map[types.Object][]*ast.Ident

	assigned map[types.Object]bool // variables that are assigned after their declaration

	chains   map[ast.Expr]*seapi.Chain
	leaves   map[ast.Expr]*seapi.Leaf
	elements map[ast.Node]*seapi.Element
	nodeOf   map[*seapi.Leaf]ast.Expr
	fixed    map[*seapi.Leaf]string // leaves that cannot be edited, and why

	stuck map[*seapi.Element]bool // elements that add other parameters as well
	given map[token.Pos][]string  // credentials in the maps that callers pass, by parameter

	mattering map[*types.Package]bool // the same, by their types
	matters   map[*Package]bool       // packages that may concern the API
	reached   map[*function]bool      // their functions, and those that lead to them
	senders   map[*function]bool      // functions that lead to a client
	small     map[*function]bool      // whether another function is followed
	heavy     map[*function]bool      // functions that are too much work to follow

	typeErrors map[string]bool // that the program has as it is; nil until they are asked for
}

// A file is a source file of a program.
type file struct {
	pkg     *Package
	ast     *ast.File
	tok     *token.File
	path    string
	src     string // "" if it is not known
	test    bool
	parents map[ast.Node]ast.Node
}

// An initializer is the expression that a package variable or constant starts
// with.
type initializer struct {
	pkg  *Package
	expr ast.Expr
	pos  int // of several results of a call; -1 otherwise
}

func newProgram(pkgs []*Package, hosts seapi.Hosts) *program {
	p := &program{
		pkgs: pkgs, hosts: hosts,
		files:     map[*token.File]*file{},
		funcs:     map[*types.Func]*function{},
		lits:      map[*ast.FuncLit]*function{},
		inits:     map[types.Object]initializer{},
		called:    map[*types.Func]bool{},
		uses:      map[types.Object][]*ast.Ident{},
		assigned:  map[types.Object]bool{},
		chains:    map[ast.Expr]*seapi.Chain{},
		leaves:    map[ast.Expr]*seapi.Leaf{},
		elements:  map[ast.Node]*seapi.Element{},
		nodeOf:    map[*seapi.Leaf]ast.Expr{},
		fixed:     map[*seapi.Leaf]string{},
		stuck:     map[*seapi.Element]bool{},
		given:     map[token.Pos][]string{},
		matters:   map[*Package]bool{},
		mattering: map[*types.Package]bool{},
		small:     map[*function]bool{},
		heavy:     map[*function]bool{},
	}
	for _, pkg := range pkgs {
		for _, f := range pkg.Files {
			p.addFile(pkg, f)
		}
	}
	return p
}

// addFile records a file and what it declares. A file that an earlier package
// has as well is not new, but its objects are others.
func (p *program) addFile(pkg *Package, f *ast.File) {
	tok := pkg.Fset.File(f.FileStart)
	if tok == nil {
		return
	}
	own := p.files[tok]
	first := own == nil
	if first {
		own = &file{
			pkg: pkg, ast: f, tok: tok, path: tok.Name(), src: string(pkg.Sources[tok.Name()]),
			test: strings.HasSuffix(tok.Name(), "_test.go"),
		}
		p.files[tok] = own
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			p.addFunc(pkg, own, d, first)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok {
					p.addValues(pkg, v)
				}
			}
		}
	}
	p.index(pkg, own, f)
}

func (p *program) addFunc(pkg *Package, f *file, d *ast.FuncDecl, first bool) {
	obj, _ := pkg.Info.Defs[d.Name].(*types.Func)
	if d.Body == nil {
		return
	}
	fn := &function{pkg: pkg, file: f, obj: obj, node: d, typ: d.Type, body: d.Body}
	if d.Recv != nil && len(d.Recv.List) == 1 && len(d.Recv.List[0].Names) == 1 {
		fn.recv = d.Recv.List[0].Names[0]
	}
	if obj != nil {
		p.funcs[obj] = fn
	}
	if first {
		p.order = append(p.order, fn)
	}
}

func (p *program) addValues(pkg *Package, spec *ast.ValueSpec) {
	for i, name := range spec.Names {
		obj := pkg.Info.Defs[name]
		switch {
		case obj == nil:
		case len(spec.Values) == len(spec.Names):
			p.inits[obj] = initializer{pkg, spec.Values[i], -1}
		case len(spec.Values) == 1:
			p.inits[obj] = initializer{pkg, spec.Values[0], i}
		}
	}
}

// addConstants records the constants that a statement declares.
func (p *program) addConstants(pkg *Package, s *ast.DeclStmt) {
	d, ok := s.Decl.(*ast.GenDecl)
	if !ok || d.Tok != token.CONST {
		return
	}
	for _, spec := range d.Specs {
		if v, ok := spec.(*ast.ValueSpec); ok {
			p.addValues(pkg, v)
		}
	}
}

// index records who uses what.
func (p *program) index(pkg *Package, own *file, f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		p.noteAssigned(pkg, n)
		switch n := n.(type) {
		case *ast.FuncLit:
			if p.lits[n] == nil {
				p.lits[n] = &function{pkg: pkg, file: own, node: n, typ: n.Type, body: n.Body}
			}
		case *ast.DeclStmt:
			p.addConstants(pkg, n)
		case *ast.Ident:
			if obj := pkg.Info.Uses[n]; obj != nil {
				p.uses[obj] = append(p.uses[obj], n)
			}
		case *ast.CallExpr:
			if fn := calleeFunc(pkg.Info, n); fn != nil {
				p.noteGiven(fn, n)
				if !own.test {
					p.called[fn] = true
				}
			}
		}
		return true
	})
}

// noteGiven records the credentials in map literals that a call passes: they say
// what the map is for, even if it is a test that passes them.
func (p *program) noteGiven(fn *types.Func, call *ast.CallExpr) {
	sig, ok := fn.Type().(*types.Signature)
	if !ok {
		return
	}
	for i, x := range call.Args {
		lit, ok := ast.Unparen(x).(*ast.CompositeLit)
		if !ok || i >= sig.Params().Len() {
			continue
		}
		for _, e := range lit.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			key, ok := kv.Key.(*ast.BasicLit)
			name := ""
			if ok {
				name = strings.Trim(key.Value, "\"`")
			}
			param := sig.Params().At(i).Pos() // the same in the variant of a package that tests see
			if slices.Contains(seapi.Credentials, name) && !slices.Contains(p.given[param], name) {
				p.given[param] = append(p.given[param], name)
			}
		}
	}
}

// calleeFunc returns the declared function that a call calls, or nil.
func calleeFunc(info *types.Info, call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = x.X
	case *ast.IndexListExpr:
		fun = x.X
	}
	var id *ast.Ident
	switch x := fun.(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		id = x.Sel
	default:
		return nil
	}
	fn, _ := info.Uses[id].(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// element returns the element of a node, always the same one.
func (p *program) element(n ast.Node) *seapi.Element {
	e := p.elements[n]
	if e == nil {
		e = &seapi.Element{Node: n}
		p.elements[n] = e
	}
	return e
}
