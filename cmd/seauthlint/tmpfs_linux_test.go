package main

import (
	"bytes"
	"os"
	"strings"
	"syscall"
	"testing"
)

// A disk that is really full: a file system in memory, which root may mount. What
// fits is fixed; the rest stays as it was, with nothing beside it.
func TestFullFileSystem(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("seauthlint", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("only root can mount; TestFullDisk fails to write instead: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	const line = "fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key);\n"
	const fixed = "fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow', { headers: { Authorization: 'Bearer ' + key } });\n"
	large := strings.Repeat("// filling\n", 3500) + line
	t.Chdir(dir)
	for name, text := range map[string]string{"large.js": large, "small.js": line} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	lint := func(want string, args ...string) {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := run(append([]string{"--no-config"}, args...), nil, &stdout, &stderr); code != exitError {
			t.Errorf("%q: exit code %d", args, code)
		}
		if got := stderr.String(); got != want {
			t.Errorf("%q: stderr:\n%s\nwant:\n%s", args, got, want)
		}
	}
	lint("fixed 1 finding in 1 file\nseauthlint: large.js: no space left on device\n", "--fix", "--jobs", "1")
	holds(t, "large.js", large, "small.js", fixed)
	filling := strings.Repeat("x", 20<<10)
	if err := os.WriteFile("filling", []byte(filling), 0o666); err != nil {
		t.Fatal(err)
	}
	lint("seauthlint: report.sarif: no space left on device\n", "--output", "sarif=report.sarif")
	holds(t, "large.js", large, "small.js", fixed, "filling", filling)
}
