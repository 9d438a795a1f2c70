// Package inproc runs many small programs in one process, one after another,
// against a mock of the API. What they would do to the process is done to the
// program at hand: package os and package log are replaced by those in the
// subfolders, whose Exit and Fatal end the program, and package net/http is the
// real one, over connections in memory.
package inproc

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"runtime"
	"time"

	"github.com/seauthlint/seauthlint/internal/gorun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// Main runs the programs that the order on the standard input names, and
// prints a result for each, as JSON, as soon as it is known.
func Main(programs map[string]func()) {
	var o gorun.Order
	if err := json.NewDecoder(os.Stdin).Decode(&o); err != nil {
		fmt.Fprintln(os.Stderr, "inproc:", err)
		os.Exit(1)
	}
	out := json.NewEncoder(results)
	for _, name := range o.Names {
		r := run(name, programs[name], o)
		if err := out.Encode(r); err != nil {
			os.Exit(1)
		}
	}
}

// results is the standard output of the process; programs get files instead.
var (
	results        = os.Stdout
	stdout, stderr = capture(), capture()
)

// capture returns a file that is gone when the process ends.
func capture() *os.File {
	f, err := os.CreateTemp("", "inproc")
	if err != nil {
		fmt.Fprintln(os.Stderr, "inproc:", err)
		os.Exit(1)
	}
	os.Remove(f.Name())
	return f
}

func init() {
	os.Stdout, os.Stderr = stdout, stderr
	log.SetOutput(stderr)
	log.SetFlags(0)
}

// A process is the program at hand.
type process struct {
	api  *mockapi.Server
	end  chan gorun.Trace // gets what was done until the end
	name string
}

var current *process

// run runs a program to its end.
func run(name string, main func(), o gorun.Order) gorun.Result {
	for _, f := range []*os.File{stdout, stderr} {
		f.Truncate(0)
		f.Seek(0, 0)
	}
	log.SetPrefix("")
	p := &process{api: mockapi.New(o.API), end: make(chan gorun.Trace, 100), name: name}
	current = p
	transport := network(p.api, o.Offline)
	defer transport.CloseIdleConnections()
	http.DefaultTransport, http.DefaultClient = transport, &http.Client{}
	go func() {
		code := 2
		defer func() {
			if r := recover(); r != nil {
				fmt.Fprintf(stderr, "panic: %v\n", r)
			}
			p.finish(code)
		}()
		main()
		code = 0
	}()
	select {
	case t := <-p.end:
		return gorun.Result{Name: name, Trace: t}
	case <-time.After(o.Limit):
		return gorun.Result{Name: name, Hangs: true}
	}
}

// finish notes what the program did. Only the first time counts.
func (p *process) finish(code int) {
	p.end <- gorun.Trace{Requests: p.api.Records(), Output: text(stdout), Errors: text(stderr), Exit: code}
}

// text returns what was written to a file.
func text(f *os.File) string {
	size, err := f.Seek(0, 1)
	if err != nil {
		return err.Error()
	}
	b := make([]byte, size)
	n, _ := f.ReadAt(b, 0)
	return string(b[:n])
}

// Exit ends the program at hand, from any of its goroutines.
func Exit(code int) {
	current.finish(code)
	runtime.Goexit()
}
