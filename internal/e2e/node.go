package e2e

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// programTime bounds the run of one program.
const programTime = 30 * time.Second

// RunNode runs a program in a process of its own, with the installed libraries,
// against an API of its own.
func RunNode(src string, env []string, c mockapi.Config) (Trace, error) {
	file, err := program(src)
	if err != nil {
		return Trace{}, err
	}
	defer os.RemoveAll(filepath.Dir(file))
	api, err := StartAPI(c)
	if err != nil {
		return Trace{}, err
	}
	defer api.Close()
	var t Trace
	events, err := runNode(file, append(env, api.NodeEnv()...))
	if err != nil {
		return t, err
	}
	t.Requests, t.Together = api.Records()
	t.add(events)
	return t, nil
}

// add adds what Node noted.
func (t *Trace) add(events []jsrun.Event) {
	for _, e := range events {
		if e.Kind == "together" {
			t.Together = true
			continue
		}
		t.Events = append(t.Events, e)
	}
}

// program writes a program to where it finds the libraries.
func program(src string) (string, error) {
	libraries, err := Libraries()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(libraries, "program")
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "in.cjs")
	if isModule(src) {
		file = filepath.Join(dir, "in.mjs")
	}
	return file, os.WriteFile(file, []byte(src), 0o644)
}

// runNode runs a file and returns what it did.
func runNode(file string, env []string) ([]jsrun.Event, error) {
	preload, err := filepath.Abs(filepath.Join(scripts, "program.cjs"))
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), programTime)
	defer cancel()
	c := exec.CommandContext(ctx, "node", "--require", preload, file)
	c.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	c.ExtraFiles = []*os.File{w} // descriptor 3
	err = c.Start()
	w.Close()
	if err != nil {
		return nil, err
	}
	events, readErr := readEvents(r)
	if err := c.Wait(); err != nil {
		return events, fmt.Errorf("node: %w\n%s", err, stderr.Bytes())
	}
	return events, readErr
}

// readEvents reads events, one JSON object a line.
func readEvents(f *os.File) (events []jsrun.Event, err error) {
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var e jsrun.Event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return events, fmt.Errorf("event %q: %w", lines.Text(), err)
		}
		events = append(events, e)
	}
	return events, lines.Err()
}
