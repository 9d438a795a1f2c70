package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// An Interpreter is a process of Node that runs one program after the other.
type Interpreter struct {
	api    *API
	node   *exec.Cmd
	jobs   io.WriteCloser
	events *bufio.Reader
	stderr bytes.Buffer
}

// StartInterpreter starts Node. The caller closes it.
func StartInterpreter() (*Interpreter, error) {
	libraries, err := Libraries()
	if err != nil {
		return nil, err
	}
	api, err := StartAPI(mockapi.Config{})
	if err != nil {
		return nil, err
	}
	api.Plain = true
	n := &Interpreter{api: api}
	if err := n.start(libraries); err != nil {
		return nil, errors.Join(err, api.Close())
	}
	return n, nil
}

func (n *Interpreter) start(libraries string) error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	n.node = exec.Command("node", "--experimental-vm-modules", "--no-warnings", filepath.Join(scripts, "many.cjs"))
	n.node.Env = append(append(os.Environ(), "E2E_LIBRARIES="+libraries), n.api.NodeEnv()...)
	n.node.Stderr = &n.stderr
	n.node.ExtraFiles = []*os.File{w} // descriptor 3
	if n.jobs, err = n.node.StdinPipe(); err != nil {
		return err
	}
	n.events = bufio.NewReader(r)
	err = n.node.Start()
	w.Close()
	return err
}

// Close ends the process.
func (n *Interpreter) Close() error {
	n.jobs.Close()
	return errors.Join(n.node.Wait(), n.api.Close())
}

// Run runs a program.
func (n *Interpreter) Run(src string, c mockapi.Config) (t Trace, err error) {
	n.api.Reset(c)
	job, err := json.Marshal(map[string]any{"src": src, "module": isModule(src)})
	if err != nil {
		return t, err
	}
	watchdog := time.AfterFunc(programTime, func() { n.node.Process.Kill() })
	defer watchdog.Stop()
	if _, err := n.jobs.Write(append(job, '\n')); err != nil {
		return t, fmt.Errorf("%w\n%s", err, n.stderr.Bytes())
	}
	var events []jsrun.Event
	for {
		line, err := n.events.ReadBytes('\n')
		if err != nil {
			return t, fmt.Errorf("%w\n%s", err, n.stderr.Bytes())
		}
		var e jsrun.Event
		if err := json.Unmarshal(line, &e); err != nil {
			return t, err
		}
		if e.Kind == "end" {
			t.Requests, t.Together = n.api.Records()
			t.add(events)
			return t, nil
		}
		events = append(events, e)
	}
}
