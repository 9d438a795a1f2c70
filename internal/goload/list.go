package goload

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/tools/go/packages"
)

// list adds the packages of a module or a workspace as the go command lists
// them. The error says why it cannot.
func (p *Program) list(h *home) error {
	patterns := []string{"./..."}
	env := os.Environ()
	if filepath.Base(h.file) == "go.mod" {
		if err := checkMod(h.file); err != nil {
			return err
		}
		env = append(env, "GOWORK=off")
	} else {
		env = append(env, "GOWORK="+h.file)
		patterns = nil
		for _, dir := range h.members {
			patterns = append(patterns, filepath.Join(dir, "..."))
		}
	}
	list := lister{p.ctx, h.dir, env, p.opts.Tags}
	const mode = packages.NeedFiles | packages.NeedImports | packages.NeedDeps | packages.NeedModule | packages.NeedForTest
	roots, err := list.load(mode, patterns)
	if err != nil {
		return err
	}
	p.exports.find = list.exports
	packages.Visit(roots, nil, p.addListed)
	return nil
}

// checkMod returns an error if the go command could not read a go.mod. It would
// say the same, but on several lines.
func checkMod(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return modError(err)
	}
	mod, err := modfile.Parse(filepath.Base(file), text, nil)
	if err != nil {
		return modError(err)
	}
	if mod.Module == nil {
		return errors.New("no module declaration")
	}
	return nil
}

// modError returns the first of several errors, without the name of the file.
func modError(err error) error {
	var list modfile.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		first := list[0]
		first.Filename = ""
		return fmt.Errorf("line %d: %s", first.Pos.Line, strings.TrimLeft(strings.TrimPrefix(first.Error(), fmt.Sprintf(":%d:", first.Pos.Line)), "0123456789: "))
	}
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// addListed adds a package if it is one of the program's own. The main packages
// that the go command makes up for tests are not.
func (p *Program) addListed(pkg *packages.Package) {
	if pkg.Module == nil || !pkg.Module.Main || strings.HasSuffix(pkg.ID, ".test") {
		return
	}
	s := &spec{id: pkg.ID, path: pkg.PkgPath, imports: map[string]string{}, listed: []string{}, goVersion: pkg.Module.GoVersion}
	switch {
	case strings.HasSuffix(pkg.Name, "_test") && pkg.ForTest != "":
		s.kind = external
	case pkg.ForTest != "":
		s.kind = withTests
	}
	for path, imported := range pkg.Imports {
		s.listed = append(s.listed, imported.ID)
		if imported.ID != path {
			s.imports[path] = imported.ID
		}
	}
	p.add(s, pkg.GoFiles)
}

// A lister asks the go command.
type lister struct {
	ctx  context.Context
	dir  string
	env  []string
	tags []string
}

// load lists packages.
func (l lister) load(mode packages.LoadMode, patterns []string) ([]*packages.Package, error) {
	config := &packages.Config{
		Mode: mode | packages.NeedName, Context: l.ctx, Dir: l.dir, Env: l.env,
		Tests: mode&packages.NeedForTest != 0,
	}
	if len(l.tags) > 0 {
		config.BuildFlags = []string{"-tags=" + strings.Join(l.tags, ",")}
	}
	return packages.Load(config, patterns...)
}

// exports returns the files of export data of packages, as far as there are some.
func (l lister) exports(paths ...string) map[string]string {
	pkgs, err := l.load(packages.NeedExportFile, paths)
	if err != nil {
		return nil
	}
	files := map[string]string{}
	for _, pkg := range pkgs {
		if pkg.ExportFile != "" {
			files[pkg.ID] = pkg.ExportFile
		}
	}
	return files
}

// goLine is a line in which the go command says what is wrong with a file.
var goLine = regexp.MustCompile(`(?m)^(?:go: )?(?:\S*[/\\])?(go\.(?:mod|work|sum)):(\d+): (.+)$`)

// explain reports why a module cannot be listed. That there is no go command is
// no fault of the module, and seen from the types that are missing.
func (p *Program) explain(h *home, err error) {
	if errors.Is(err, exec.ErrNotFound) || p.ctx.Err() != nil {
		return
	}
	text := err.Error()
	if m := goLine.FindStringSubmatch(text); m != nil {
		p.problem(filepath.Join(h.dir, m[1]), fmt.Errorf("line %s: %s", m[2], m[3]))
		return
	}
	if _, stderr, ok := strings.Cut(text, "stderr: "); ok {
		text = stderr
	}
	text = strings.TrimPrefix(strings.TrimSpace(text), "go: ")
	if first, _, more := strings.Cut(text, "\n"); more && !strings.HasSuffix(first, ":") {
		text = first
	}
	p.problem(h.file, errors.New(strings.Join(strings.Fields(text), " ")))
}
