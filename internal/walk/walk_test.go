package walk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// isJS is the Match of the tests.
func isJS(name string) bool { return filepath.Ext(name) == ".js" }

// tree makes files with their own paths as content, and enters their folder.
func tree(t *testing.T, paths ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, path := range paths {
		write(t, path, path)
	}
}

func TestFiles(t *testing.T) {
	all := []string{"a.js", "b/c.js", "b/d.txt", "b/vendor/e.js", "node_modules/f.js", ".git/g.js", ".h/i.js", "a-b/j.js"}
	for _, test := range []struct {
		name  string
		roots string
		opts  Options
		want  string
	}{
		{"everything", ".", Options{Match: isJS}, ".h/i.js a-b/j.js a.js b/c.js"},
		{"arguments are always scanned", "b/d.txt b/vendor node_modules/f.js", Options{Match: isJS}, "b/d.txt b/vendor/e.js node_modules/f.js"},
		{"each once", "b . ./b/c.js b/d.txt", Options{Match: isJS}, ".h/i.js a-b/j.js a.js b/c.js b/d.txt"},
		{"exclude a name", ".", Options{Match: isJS, Exclude: []string{"*.js"}}, ""},
		{"exclude a folder", ".", Options{Match: isJS, Exclude: []string{"./b/", ".h/**"}}, "a-b/j.js a.js"},
		{"exclude alternatives", ".", Options{Match: isJS, Exclude: []string{"**/{i,j}.js"}}, "a.js b/c.js"},
		{"exclude spares arguments", "b/c.js", Options{Exclude: []string{"*.js"}}, "b/c.js"},
		{"folder", ".", Options{Match: isJS, SkipDir: func(name string) bool { return name == "b" }}, ".h/i.js a-b/j.js a.js"},
		{"relevant", ".", Options{Match: isJS, Relevant: func(_ Found, src []byte) bool { return string(src) == "b/c.js" }}, "b/c.js"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree(t, all...)
			got := files(t, strings.Fields(test.roots), test.opts)
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Ignore files above the root count up to the top of the repository, a
// repository within another one stands alone, and a work tree of its own finds
// the shared exclude file.
func TestRepositories(t *testing.T) {
	tree(t, "x.js", "top/x.js", "top/sub/x.js", "top/sub/y.js", "top/sub/z.js", "top/sub/w.js", "top/inner/x.js", "top/inner/.git/HEAD")
	write(t, ".gitignore", "w.js")
	write(t, "top/.git", "gitdir: ../real/worktrees/top\n")
	write(t, "real/worktrees/top/commondir", "../..\n")
	write(t, "real/info/exclude", "x.js")
	write(t, "top/.gitignore", "y.js")
	write(t, "top/sub/.gitignore", "z.js")
	for root, want := range map[string]string{
		"top/sub": "top/sub/w.js",
		"top":     "top/inner/x.js top/sub/w.js",
		".":       "top/inner/x.js top/sub/w.js x.js",
	} {
		if got := files(t, []string{root}, Options{Match: isJS}); strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", root, got, want)
		}
	}
	if got := files(t, []string{"."}, Options{Match: isJS, NoIgnore: true}); len(got) != 7 {
		t.Errorf("without ignore files: %q", got)
	}
}

func TestPathsAreShownRelative(t *testing.T) {
	tree(t, "in/a.js", "out/b.js")
	out, err := filepath.Abs("out")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("in")
	in, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"../out/b.js", filepath.ToSlash(out) + "/b.js", "a.js"}
	got := append(files(t, []string{"../out"}, Options{}), files(t, []string{out}, Options{})...)
	if got = append(got, files(t, []string{in}, Options{})...); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinks(t *testing.T) {
	tree(t, "real/a.js", "b.js")
	for link, target := range map[string]string{"dir": "real", "file.js": "b.js", "real/loop": "..", "dangling.js": "none", "self": "self"} {
		if err := os.Symlink(target, link); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	for roots, want := range map[string]string{
		".":           "b.js real/a.js",
		"dir":         "dir/a.js",
		"file.js":     "file.js",
		". dir":       "b.js real/a.js",
		"file.js .":   "file.js real/a.js",
		"dangling.js": "dangling.js: no such file or directory",
		"self real":   "real/a.js self: too many levels of symbolic links",
	} {
		var got []string
		for _, s := range sources(strings.Fields(roots), Options{Match: isJS}) {
			if s.Err != nil {
				s.Path += ": " + s.Err.Error()
			}
			got = append(got, s.Path)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", roots, got, want)
		}
	}
}

func TestOddNames(t *testing.T) {
	names := []string{"bad\xff.js", "new\nline.js", "space .js"}
	tree(t, names...)
	if got := files(t, []string{"."}, Options{Match: isJS}); !slices.Equal(got, names) {
		t.Errorf("got %q", got)
	}
}

// failing is a file that cannot be read to its end.
type failing struct{ File }

func (f failing) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

// What cannot be read is reported with its path, and the others are visited.
func TestErrors(t *testing.T) {
	tree(t, "a.js", "gone.js", "half.js", "z.js")
	open := func(name string) (File, error) {
		switch name {
		case "gone.js":
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		case "half.js":
			f, err := os.Open(name)
			return failing{f}, err
		}
		return os.Open(name)
	}
	got := map[string]string{}
	for _, s := range sources([]string{".", "missing", os.DevNull}, Options{Match: isJS, Open: open}) {
		got[s.Path] = string(s.Data)
		if s.Err != nil {
			got[s.Path] = s.Err.Error()
		}
	}
	for path, want := range map[string]string{
		"a.js": "a.js", "z.js": "z.js", "gone.js": "file does not exist", "half.js": "input/output error",
		"missing": "no such file or directory", os.DevNull: "not a regular file",
	} {
		if got[path] != want {
			t.Errorf("%s: got %q, want %q", path, got[path], want)
		}
	}
}

// A folder that fails half-way is reported, and what it gave is visited.
func TestFolderFails(t *testing.T) {
	tree(t, "a/b.js", "a/c.js", "d.js")
	readDir := func(name string) ([]fs.DirEntry, error) {
		entries, err := os.ReadDir(name)
		if name == "a" {
			return entries[:1], errors.New("input/output error")
		}
		return entries, err
	}
	got := sources([]string{"."}, Options{Match: isJS, readDir: readDir})
	if len(got) != 3 || got[0].Path != "a" || got[0].Err == nil || got[1].Path != "a/b.js" || got[2].Path != "d.js" {
		t.Errorf("got %v", got)
	}
}

func TestUnreadableFolder(t *testing.T) {
	tree(t, "a/b.js", "c/d.js", "c/.gitignore")
	if err := os.Chmod("a", 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod("a", 0o777) })
	if _, err := os.ReadDir("a"); err == nil {
		t.Skip("permissions are not enforced for this user")
	}
	got := sources([]string{"."}, Options{Match: isJS})
	if len(got) != 2 || got[0].Path != "a" || got[0].Err == nil || got[1].Path != "c/d.js" {
		t.Errorf("got %v", got)
	}
}

func TestLargeFileIsRefused(t *testing.T) {
	tree(t, "big.js")
	if err := os.Truncate("big.js", maxSize+1); err != nil {
		t.Skipf("no sparse files here: %v", err)
	}
	got := sources([]string{"."}, Options{})
	if len(got) != 1 || got[0].Err == nil || !strings.Contains(got[0].Err.Error(), "larger than 64 MB") {
		t.Errorf("got %v", got[0].Err)
	}
}

func TestCancelled(t *testing.T) {
	tree(t, "a.js", "b.js")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	Files(ctx, []string{"."}, Options{}, func(s Source) { t.Errorf("visited %s", s.Path) })
}

// A pattern made to be slow must not be.
func TestHostilePattern(t *testing.T) {
	pattern := strings.Repeat("*a", 2000) + "b/" + strings.Repeat("**/a/", 500) + "b"
	g, ok := compileGlob(pattern)
	path := append([]string{strings.Repeat("a", 4000)}, slices.Repeat([]string{"a"}, 2000)...)
	start := time.Now()
	if !ok || g.match(path) || time.Since(start) > 2*time.Second {
		t.Errorf("matched, or took %v", time.Since(start))
	}
}

// FuzzRules compares the rules of an ignore file with a slow matcher.
func FuzzRules(f *testing.F) {
	for i, pattern := range hardPatterns {
		f.Add(pattern+"\n", "a/b", i%2 == 0)
		f.Add(pattern+"\n"+hardPatterns[(i+7)%len(hardPatterns)], strings.Join(hardNames[i%len(hardNames):min(i%len(hardNames)+3, len(hardNames))], "/"), true)
	}
	f.Fuzz(func(t *testing.T, text, path string, dir bool) {
		names := strings.Split(path, "/")
		if len(text) > 200 || len(path) > 60 || slices.Contains(names, "") || strings.Count(text, "*") > 8 {
			return // no path, or too slow for the other matcher
		}
		got := ignored([]ruleList{{0, newRuleSet(parseRules(text))}}, names, dir)
		if want := slowIgnored(text, names, dir); got != want {
			t.Errorf("%q ignores %q (folder: %v): %v, want %v", text, path, dir, got, want)
		}
	})
}

// slowIgnored reads an ignore file as gitignore(5) describes it.
func slowIgnored(text string, names []string, dir bool) (ignored bool) {
	for line := range strings.SplitSeq(strings.TrimPrefix(text, "\ufeff"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		for strings.HasSuffix(line, " ") && !escapedEnd(line) {
			line = line[:len(line)-1]
		}
		pattern, negated := strings.CutPrefix(line, "!")
		pattern, folder := strings.CutSuffix(pattern, "/")
		rooted := strings.Contains(pattern, "/")
		pattern = strings.TrimPrefix(pattern, "/")
		if strings.HasPrefix(line, "#") || pattern == "" || folder && !dir || !closed(pattern) {
			continue
		}
		path := strings.Join(names, "/")
		if !rooted {
			path = names[len(names)-1]
		}
		if slowMatch(pattern, path, true) {
			ignored = !negated
		}
	}
	return ignored
}

// escapedEnd reports whether a backslash quotes the last byte of a line.
func escapedEnd(line string) bool {
	before := line[:len(line)-1]
	return (len(before)-len(strings.TrimRight(before, `\`)))%2 == 1
}

// closed reports whether no class and no backslash at the end is left open.
func closed(pattern string) bool {
	for i := 0; i < len(pattern); {
		n := 1
		switch pattern[i] {
		case '\\':
			n = 2
		case '[':
			if _, n = parseClass(pattern[i:]); n == 0 {
				return false
			}
		}
		if i += n; i > len(pattern) {
			return false
		}
	}
	return true
}

// TestHashbang checks that of the files of other names those are read that start
// with #!, and that arguments always are.
func TestHashbang(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.js", "x")
	write("run", "#!/bin/sh\n")
	write("LICENSE", "MIT\n")
	write("one", "#")
	write("empty", "")
	write("c.txt", "#!/bin/sh\n")
	opts := Options{Match: isJS, Hashbang: func(name string) bool { return !strings.Contains(name, ".") }}
	for roots, want := range map[string]string{".": "a.js run", "LICENSE run": "LICENSE run"} {
		if got := strings.Join(files(t, strings.Fields(roots), opts), " "); got != want {
			t.Errorf("%s: %s, want %s", roots, got, want)
		}
	}
	for _, s := range sources([]string{"run"}, opts) {
		if string(s.Data) != "#!/bin/sh\n" {
			t.Errorf("read %q", s.Data)
		}
	}
}

// slowMatch tries all ways in which a pattern may match a path. Classes are read
// by the parser that is tested against git. A segment starts at the pattern if
// start is set.
func slowMatch(pattern, path string, start bool) bool {
	if pattern == "" {
		return path == ""
	}
	switch c := pattern[0]; {
	case c == '*':
		rest := strings.TrimLeft(pattern, "*")
		after, slash := strings.CutPrefix(strings.TrimPrefix(rest, `\`), "/")
		if start && len(pattern)-len(rest) > 1 && (rest == "" || slash) {
			return slowStars(after, path, slash)
		}
		for i := 0; i <= len(path); i++ {
			if slowMatch(rest, path[i:], false) {
				return true
			}
			if i < len(path) && path[i] == '/' {
				break
			}
		}
		return false
	case c == '\\':
		return path != "" && pattern[1] == path[0] && slowMatch(pattern[2:], path[1:], path[0] == '/')
	case path == "":
		return false
	case c == '/':
		return path[0] == '/' && slowMatch(pattern[1:], path[1:], true)
	case c == '?':
		return path[0] != '/' && slowMatch(pattern[1:], path[1:], false)
	case c == '[':
		set, n := parseClass(pattern)
		return path[0] != '/' && set[path[0]] && slowMatch(pattern[n:], path[1:], false)
	default:
		return c == path[0] && slowMatch(pattern[1:], path[1:], false)
	}
}

// slowStars matches what is behind a double star, of which at least one name is
// left, behind any number of names.
func slowStars(rest, path string, more bool) bool {
	if !more {
		return path != ""
	}
	for {
		if slowMatch(rest, path, true) {
			return true
		}
		i := strings.IndexByte(path, '/')
		if i < 0 {
			return false
		}
		path = path[i+1:]
	}
}
