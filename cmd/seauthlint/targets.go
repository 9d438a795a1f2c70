package main

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/goload"
	"github.com/seauthlint/seauthlint/internal/markup"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// targets are what the arguments name.
type targets struct {
	paths    []string // files and folders, of which everything known is scanned
	patterns []pattern
}

// A pattern names Go packages: ./..., cmd/..., example.com/module/client.
type pattern struct {
	text  string
	dir   string // the folder that it names, or below which it names some
	match *regexp.Regexp
}

// parseTargets tells patterns from paths. What exists is a path, also if it
// might be the name of a package.
func parseTargets(args []string) (t targets) {
	for _, arg := range args {
		if p, ok := parsePattern(arg); ok {
			t.patterns = append(t.patterns, p)
		} else {
			t.paths = append(t.paths, arg)
		}
	}
	return t
}

// parsePattern returns the pattern that an argument is, if it is one.
func parsePattern(arg string) (pattern, bool) {
	slashed := filepath.ToSlash(arg)
	if _, err := os.Stat(arg); err == nil || slashed == "" || !strings.Contains(slashed, "...") && isFileName(slashed) {
		return pattern{}, false
	}
	fixed, wild, _ := strings.Cut(slashed, "...")
	isWild := len(fixed) < len(slashed)
	dir := fixed
	if isWild {
		dir = strings.TrimSuffix(fixed[:strings.LastIndex(fixed, "/")+1], "/")
		wild = strings.TrimPrefix(fixed[strings.LastIndex(fixed, "/")+1:]+"..."+wild, "/")
	}
	folder, ok := packageFolder(dir)
	if !ok && !isWild {
		return pattern{}, false
	}
	return pattern{arg, folder, compilePattern(wild, isWild)}, true
}

// isFileName reports whether an argument can be nothing but the name of a file.
func isFileName(arg string) bool {
	return isGo(arg) || isScript(arg) || isShell(arg) || path.IsAbs(arg) || strings.HasPrefix(arg, ".")
}

// packageFolder returns the folder of a package, which may be named by its import
// path. It reports whether there is one.
func packageFolder(dir string) (string, bool) {
	switch {
	case dir == "":
		return ".", true
	case isDir(dir):
		return filepath.FromSlash(dir), true
	case !strings.HasPrefix(dir, "."):
		if folder, ok := goload.Folder(dir); ok {
			return folder, true
		}
	}
	return filepath.FromSlash(dir), false
}

// isDir reports whether there is a folder of that name.
func isDir(name string) bool {
	info, err := os.Stat(filepath.FromSlash(name))
	return err == nil && info.IsDir()
}

// compilePattern returns what matches the places of folders below that of a
// pattern: as for the go command, "..." stands for any text, and "/..." at the
// end for nothing as well.
func compilePattern(wild string, isWild bool) *regexp.Regexp {
	if !isWild || wild == "..." {
		return map[bool]*regexp.Regexp{true: regexp.MustCompile(``), false: regexp.MustCompile(`^\.$`)}[isWild]
	}
	text := strings.ReplaceAll(regexp.QuoteMeta(wild), `\.\.\.`, `.*`)
	if rest, ok := strings.CutSuffix(text, `/.*`); ok {
		text = rest + `(/.*)?`
	}
	return regexp.MustCompile(`^` + text + `$`)
}

// names reports whether the pattern names the package of a file.
func (p pattern) names(file string) bool {
	rel, err := filepath.Rel(p.dir, filepath.Dir(file))
	return err == nil && p.match.MatchString(filepath.ToSlash(rel))
}

// isScript reports whether a file found on a walk is JavaScript by its name, or
// becomes or holds some. Declarations of types hold no requests.
func isScript(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	declares := strings.HasSuffix(strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name))), ".d")
	switch ext {
	case ".ts", ".mts", ".cts":
		return !declares
	case ".js", ".mjs", ".cjs", ".jsx", ".tsx":
		return true
	}
	return markup.Named(name)
}

// errNoPackages is the error of a pattern that matches nothing.
var errNoPackages = errors.New("pattern matches no Go packages")

// walk finds the files that the arguments name, and checks the scripts.
func (c *check) walk() {
	options := walk.Options{Exclude: c.exclude, Leaves: c.leaves, NoIgnore: c.noIgnore, Jobs: c.jobs, Open: c.open}
	for _, p := range c.targets.patterns {
		if _, err := os.Stat(p.dir); err != nil {
			c.failed(filepath.ToSlash(p.text), walk.Cause(err))
			continue
		}
		c.walkPattern(p, options)
	}
	options.Match = func(name string) bool { return isScript(name) || isGo(name) || isShell(name) }
	options.Hashbang = maybeShell
	options.Relevant = func(f walk.Found, src []byte) bool {
		c.seen.add(f.Name)
		if isGo(f.Path) {
			c.sources.found(f)
			return c.goScanner.Evidence(src)
		}
		if c.isShellCode(f.Path, src) {
			return c.shellScanner.Evidence(src)
		}
		c.scriptSources.found(f)
		return c.scanner.Concerns(src)
	}
	walk.Files(c.ctx, c.targets.paths, options, c.visit)
	c.neighbours(options)
}

// walkPattern finds the Go files that a pattern names. As for the go command,
// some folders hold no packages.
func (c *check) walkPattern(p pattern, options walk.Options) {
	matched := c.sources.count()
	options.Match = isGo
	options.SkipDir = goload.LeftOut
	options.Relevant = func(f walk.Found, src []byte) bool {
		if !p.names(f.Name) {
			return false
		}
		c.seen.add(f.Name)
		c.sources.found(f)
		return c.goScanner.Evidence(src)
	}
	walk.Files(c.ctx, []string{p.dir}, options, c.visit)
	if c.sources.count() == matched && !c.sources.known(p) && c.ctx.Err() == nil {
		c.failed(p.text, errNoPackages)
	}
}

// neighbours looks at the Go files beside those given as arguments: what is
// found in these may be told by those.
func (c *check) neighbours(options walk.Options) {
	var names []string
	for _, name := range c.targets.paths {
		if isGo(name) {
			beside, _ := filepath.Glob(filepath.Join(quoteGlob(filepath.Dir(name)), "*.go"))
			names = append(names, beside...)
		}
	}
	slices.Sort(names)
	options.Relevant = func(_ walk.Found, src []byte) bool { return c.goScanner.Evidence(src) }
	walk.Files(c.ctx, slices.Compact(names), options, func(src walk.Source) {
		if src.Err == nil { // if it matters, loading it fails as well
			c.visit(src)
		}
	})
}

// quoteGlob returns a pattern that matches the name only.
func quoteGlob(name string) string {
	return regexp.MustCompile(`[*?[\\]`).ReplaceAllString(name, `\$0`)
}
