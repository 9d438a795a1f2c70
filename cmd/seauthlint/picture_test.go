package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/ansisvg"
)

// session are the commands that the picture of the README shows, in a copy of
// the demo.
var session = []string{"seauthlint lib", "seauthlint --fix"}

// The picture shows what the command prints today.
func TestPicture(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(top, "testdata", "demo"))); err != nil {
		t.Fatal(err)
	}
	var screen strings.Builder
	for _, line := range session {
		args := append([]string{"--no-config", "--color", "always"}, strings.Fields(line)[1:]...)
		cmd := exec.Command("seauthlint", args...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != exitFindings {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
		screen.WriteString("\x1b[32m$\x1b[0m \x1b[1m" + line + "\x1b[0m\n" + string(out) + "\n")
	}
	picture, err := ansisvg.Render("seauthlint finds a key in a URL, and moves it into a header", strings.TrimRight(screen.String(), "\n"), 112)
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, filepath.Join(top, "docs", "demo.svg"), picture)
}
