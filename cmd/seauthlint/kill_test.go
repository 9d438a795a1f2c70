package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// killsVariable sets how often TestKilled kills; more often finds more.
const killsVariable = "SEAUTHLINT_KILLS"

// killedJobs is how many files are fixed at the same time.
const killedJobs = 4

// temporary matches the files that a killed run may leave behind.
var temporary = regexp.MustCompile(`^\..*\.tmp$`)

// killTree returns many scripts of different sizes, by name.
func killTree() map[string]string {
	files := map[string]string{}
	for i := range 48 {
		line := fmt.Sprintf("fetch('https://api.stackexchange.com/2.3/questions/%d?site=stackoverflow&key=' + key);\n", i)
		name := filepath.Join(fmt.Sprintf("folder%d", i%8), fmt.Sprintf("script%d.js", i))
		files[name] = "const key = read();\n" + strings.Repeat("// filling\n", i*i*20%5000) + line
	}
	return files
}

// writeTree writes the files, and removes all others.
func writeTree(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// readTree returns the files of a folder, without the temporary ones, and how many
// of these there are.
func readTree(t *testing.T, dir string) (files map[string]string, temporaries int) {
	t.Helper()
	files = map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if temporary.MatchString(e.Name()) {
			temporaries++
			return nil
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, temporaries
}

// fixTree runs the command on a folder and returns it as it is then.
func fixTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	if out, err := fixCommand(dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, _ := readTree(t, dir)
	return files
}

// fixCommand returns the command that fixes a folder.
func fixCommand(dir string) *exec.Cmd {
	return exec.Command("seauthlint", "--fix", "--no-config", "--jobs", strconv.Itoa(killedJobs), dir)
}

// A run with --fix that is ended at any point leaves every file as it was or as it
// is to be. What it leaves beside them is never scanned and does not hinder
// the next run. A run that is asked to end leaves nothing.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals here")
	}
	rounds := 20
	if testing.Short() {
		rounds = 3
	}
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		rounds = n
	}
	dir := filepath.Join(t.TempDir(), "tree")
	before := killTree()
	writeTree(t, dir, before)
	start := time.Now()
	after := fixTree(t, dir)
	whole := time.Since(start)
	for name := range before {
		if after[name] == before[name] {
			t.Fatalf("%s is not fixed", name)
		}
	}
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			halfway := 0
			for round := 0; round < rounds || halfway == 0 && round < 5*rounds; round++ {
				writeTree(t, dir, before)
				if endedHalfway(t, dir, before, after, signal, rand.N(whole)) {
					halfway++
				}
				if t.Failed() {
					return
				}
			}
			t.Logf("%d of %d runs ended halfway", halfway, rounds)
			if halfway == 0 {
				t.Error("no run ended halfway: nothing was tried")
			}
		})
	}
}

// endedHalfway starts a run, ends it after some time, and checks what it leaves.
// It reports whether some files were fixed and others were not.
func endedHalfway(t *testing.T, dir string, before, after map[string]string, signal syscall.Signal, wait time.Duration) bool {
	t.Helper()
	cmd := fixCommand(dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(wait)
	_ = cmd.Process.Signal(signal) // it may be done already
	_ = cmd.Wait()
	now, temporaries := readTree(t, dir)
	fixed := 0
	for name, text := range now {
		switch text {
		case after[name]:
			fixed++
		case before[name]:
		default:
			t.Errorf("after %v, %s holds %d bytes that are neither text", wait, name, len(text))
		}
	}
	if len(now) != len(before) {
		t.Errorf("after %v there are %d files, not %d", wait, len(now), len(before))
	}
	if signal == syscall.SIGTERM && temporaries > 0 || temporaries > killedJobs {
		t.Errorf("after %v, %d temporary files are left", wait, temporaries)
	}
	if again := fixTree(t, dir); !maps.Equal(again, after) {
		t.Errorf("after %v, the next run does not end it: %q differ", wait, differing(again, after))
	}
	return fixed > 0 && fixed < len(before)
}

// differing returns the names of files that differ.
func differing(a, b map[string]string) (names []string) {
	for _, name := range slices.Sorted(maps.Keys(b)) {
		if a[name] != b[name] {
			names = append(names, name)
		}
	}
	return names
}
