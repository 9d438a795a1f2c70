// Package gorun compiles Go programs that call the Stack Exchange API, and runs
// them as they are, with the real net/http, against a mock API. What a program
// does becomes a Trace; Compare says whether a changed program still does the
// same.
//
// Linking is what takes time, so that programs share one executable where they
// can: each becomes a package whose function main has another name.
package gorun

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Module is the module that programs are compiled in. A program in a folder
// imports its own packages as Module + "/" + folder + "/" + package.
const Module = "example.com"

// A Program is a main package, with the packages in its subfolders.
type Program struct {
	Name   string            // of this program and no other; slashes are allowed
	Folder string            // as its packages import one another
	Files  map[string]string // texts by their paths in the folder
}

// A Build holds compiled programs.
type Build struct {
	dir         string
	executables map[string]string // by the program's name
}

// Compile compiles programs in an empty directory. Modules in subfolders of
// stubs stand for those that programs import. The error tells what the compiler
// does not like.
func Compile(dir, stubs string, programs []Program) (*Build, error) {
	mod, err := goMod(stubs)
	if err != nil {
		return nil, err
	}
	return compile(dir, map[string]string{"go.mod": mod}, programs)
}

// CompileReal compiles programs with the modules that the go.mod and go.sum of
// a folder name. They must have been downloaded.
func CompileReal(dir, module string, programs []Program) (*Build, error) {
	files := map[string]string{}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(module, name))
		if err != nil {
			return nil, err
		}
		files[name] = string(text)
	}
	return compile(dir, files, programs)
}

// compile compiles programs in a module that begins with some files.
func compile(dir string, files map[string]string, programs []Program) (*Build, error) {
	b := &Build{dir: dir, executables: map[string]string{}}
	if err := b.module(files, programs); err != nil {
		return nil, err
	}
	for path, text := range files {
		if err := write(filepath.Join(dir, "src", path), text); err != nil {
			return nil, err
		}
	}
	_, err := goCommand(filepath.Join(dir, "src"), "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(dir, "bin")+"/", "./cmd/...")
	return b, err
}

// Exports returns the files with the compiler's export data of packages and of
// all that these import, by import path, for go/types.
func Exports(dir, stubs string, imports []string) (map[string]string, error) {
	mod, err := goMod(stubs)
	if err != nil {
		return nil, err
	}
	if err := write(filepath.Join(dir, "go.mod"), mod); err != nil {
		return nil, err
	}
	args := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}, imports...)
	out, err := goCommand(dir, args...)
	files := map[string]string{}
	for line := range strings.Lines(out) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		files[path] = file
	}
	return files, err
}

// goCommand runs the go command without a network and returns what it prints.
func goCommand(dir string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod -buildvcs=false", "GOWORK=off", "GOPROXY=off")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, errs.String())
	}
	return out.String(), nil
}

// write writes a file and makes its folder.
func write(path, text string) error {
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	return errors.Join(err, os.WriteFile(path, []byte(text), 0o644))
}
