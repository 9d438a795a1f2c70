// Package batch compiles thousands of small programs and runs them. Starting
// the compiler is what takes time, so that programs share packages: what they
// declare gets the program's number. They run as package inproc describes.
package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"github.com/seauthlint/seauthlint/internal/gorun"
)

// A Program is a type-checked main package.
type Program struct {
	Name    string // of this program and no other
	Package *types.Package
	Fset    *token.FileSet
	Files   []*ast.File
	Info    *types.Info
	Texts   map[string]string // by the names of the files in Fset
}

// perPackage is how many programs share a package.
const perPackage = 100

// here is the folder of the packages that are made up, in the module.
const here = "internal/gorun/batch/virtual"

// A Build holds compiled programs.
type Build struct{ executable string }

// Compile compiles programs in an empty directory. The error tells what the
// compiler does not like.
func Compile(dir string, programs []Program) (*Build, error) {
	gomod, err := output("", "env", "GOMOD")
	if err != nil {
		return nil, err
	}
	root := filepath.Dir(strings.TrimSpace(gomod))
	files, err := virtual(programs)
	if err != nil {
		return nil, err
	}
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for name, text := range files {
		real := filepath.Join(dir, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(real, []byte(text), 0o644); err != nil {
			return nil, err
		}
		overlay.Replace[filepath.Join(root, here, filepath.FromSlash(name))] = real
	}
	list, err := json.Marshal(overlay)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), list, 0o644); err != nil {
		return nil, err
	}
	b := &Build{filepath.Join(dir, "programs")}
	_, err = output(root, "build", "-trimpath", "-overlay", filepath.Join(dir, "overlay.json"), "-gcflags=-l -N", "-ldflags=-s -w", "-o", b.executable, "./"+here+"/main")
	return b, err
}

// modulePath is the module that the packages are made up in.
const modulePath = "github.com/seauthlint/seauthlint"

// virtual returns the files of all packages, by their paths.
func virtual(programs []Program) (map[string]string, error) {
	files := map[string]string{}
	var imports, rows strings.Builder
	for start := 0; start < len(programs); start += perPackage {
		pkg := fmt.Sprintf("p%d", start/perPackage)
		fmt.Fprintf(&imports, "\t%q\n", path.Join(modulePath, here, pkg))
		for i, p := range programs[start:min(start+perPackage, len(programs))] {
			fmt.Fprintf(&rows, "\t\t%q: %s.%s,\n", p.Name, pkg, renamed("main", i))
			if err := p.addTo(files, pkg, i); err != nil {
				return nil, err
			}
		}
	}
	files["main/main.go"] = fmt.Sprintf("package main\n\nimport (\n\t%q\n%s)\n\nfunc main() {\n\tinproc.Main(map[string]func(){\n%s\t})\n}\n",
		modulePath+"/internal/gorun/inproc", imports.String(), rows.String())
	return files, nil
}

// output runs the go command without a network and returns what it prints.
func output(dir string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-buildvcs=false", "GOWORK=off", "GOPROXY=off")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, errs.String())
	}
	return out.String(), nil
}

// Run runs the programs that the order names, in a process of their own, with
// an environment of NAME=value. A program that ends the process, which only a
// panic in one of its goroutines can do, counts as one that hangs.
func (b *Build) Run(o gorun.Order, env []string) (map[string]gorun.Result, error) {
	all, lost := map[string]gorun.Result{}, 0
	for len(o.Names) > 0 {
		done, err := b.process(o, env)
		for _, r := range done {
			all[r.Name] = r
		}
		if err == nil {
			break
		}
		if lost++; lost > maxLost || len(done) == len(o.Names) {
			return all, err
		}
		culprit := o.Names[len(done)]
		all[culprit] = gorun.Result{Name: culprit, Hangs: true}
		o.Names = o.Names[len(done)+1:]
	}
	return all, nil
}

// maxLost is how many programs may end the process before something else must
// be wrong.
const maxLost = 3

// process runs programs until the process ends, and returns their results in
// order.
func (b *Build) process(o gorun.Order, env []string) ([]gorun.Result, error) {
	order, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(b.executable)
	cmd.Env = env
	var errs bytes.Buffer
	cmd.Stdin, cmd.Stderr = bytes.NewReader(order), &errs
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, errs.String())
	}
	var done []gorun.Result
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var r gorun.Result
		if dec.Decode(&r) != nil {
			break
		}
		done = append(done, r)
	}
	if err == nil && len(done) < len(o.Names) {
		err = errors.New("results are missing")
	}
	return done, err
}
