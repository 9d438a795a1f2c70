package gorun

import (
	_ "embed"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed host/host.go
var hostSource string

// hostPath is the path of package host in the module: packages are initialized
// in the order of their paths, and this one must be the first.
const hostPath = "0host"

// module adds the files of the module that all programs are compiled in.
func (b *Build) module(files map[string]string, programs []Program) error {
	files[hostPath+"/host.go"] = hostSource
	groups := map[string][]Program{}
	for i, p := range programs {
		group := "shared"
		if p.alone() {
			group = fmt.Sprintf("alone%d", i)
		}
		groups[group] = append(groups[group], p)
		b.executables[p.Name] = filepath.Join(b.dir, "bin", group)
		if err := p.addTo(files); err != nil {
			return err
		}
	}
	for group, members := range groups {
		files["cmd/"+group+"/main.go"] = dispatcher(members)
	}
	return nil
}

// goMod returns a go.mod that takes modules from the subfolders of stubs.
func goMod(stubs string) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "module %s\n\ngo 1.26\n", Module)
	stubs, err := filepath.Abs(stubs)
	if err != nil {
		return "", err
	}
	err = filepath.WalkDir(stubs, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "go.mod" {
			return err
		}
		dir := filepath.Dir(p)
		rel, err := filepath.Rel(stubs, dir)
		name := filepath.ToSlash(rel)
		fmt.Fprintf(&b, "\nrequire %s %s\n\nreplace %s => %q\n", name, version(name), name, dir)
		return err
	})
	return b.String(), err
}

var majorVersion = regexp.MustCompile(`^v[2-9]$`)

// version returns some version that a module path allows.
func version(name string) string {
	if major := path.Base(name); majorVersion.MatchString(major) {
		return major + ".0.0"
	}
	return "v0.0.0"
}

// dispatcher returns a main package that runs one of several programs.
func dispatcher(programs []Program) string {
	var imports, rows strings.Builder
	for i, p := range programs {
		fmt.Fprintf(&imports, "\tp%d %q\n", i, Module+"/"+p.Name)
		fmt.Fprintf(&rows, "\t\t%q: p%d.%s,\n", p.Name, i, mainName)
	}
	return fmt.Sprintf("package main\n\nimport (\n\t%q\n%s)\n\nfunc main() {\n\thost.Run(map[string]func(){\n%s\t})\n}\n",
		Module+"/"+hostPath, imports.String(), rows.String())
}

// addTo adds the files of a program to those of the module.
func (p Program) addTo(files map[string]string) error {
	for name, text := range p.Files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := p.rewrite(name, text)
		if err != nil {
			return err
		}
		files[p.Name+"/"+name] = text
	}
	return nil
}

// alone reports whether a program needs an executable of its own: one that does
// something before main starts would do it in all others as well.
func (p Program) alone() bool {
	for _, text := range p.Files {
		if early.MatchString(text) {
			return true
		}
	}
	return false
}

// early matches what is done before main starts: flags, init, and variables of
// the package that get the result of an own function or of a request.
var early = regexp.MustCompile(`(?m)^\t?(import )?"flag"|^func init\(|^(var |\t)\w+(, \w+)*( [\w.*]+)? += (must|load|new|http\.(Get|Head|Post))\w*\(`)
