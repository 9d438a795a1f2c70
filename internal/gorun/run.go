package gorun

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"time"

	"github.com/seauthlint/seauthlint/internal/gorun/host"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// Options are the surroundings of a program.
type Options struct {
	API     mockapi.Config
	Offline bool          // there is no network
	Env     []string      // its whole environment, as NAME=value
	Args    []string      // its arguments
	Limit   time.Duration // the bound of time; 0 for ten seconds
}

// Run runs one program to its end, or to a bound of time. The error tells that
// it could not be run; what the program itself does wrong is part of the trace.
func (b *Build) Run(name string, o Options) (Trace, error) {
	api := mockapi.New(o.API)
	plain, secure := httptest.NewServer(api), httptest.NewServer(overTLS(api))
	defer plain.Close()
	defer secure.Close()
	env := append([]string{host.Program + "=" + name, "HOME=" + b.dir}, o.Env...)
	if !o.Offline {
		env = append(env, host.Plain+"="+plain.Listener.Addr().String(), host.TLS+"="+secure.Listener.Addr().String())
	}
	t, err := b.execute(name, env, o)
	t.Requests = api.Records()
	return t, err
}

// RunReal runs a program whose connections are its own: over TLS, and through a
// proxy, as its environment says. What they reach must listen.
func (b *Build) RunReal(name string, api *mockapi.Listener, o Options) (Trace, error) {
	env := append([]string{host.Program + "=" + name, host.Real + "=1", "HOME=" + b.dir}, api.ProxyEnv()...)
	t, err := b.execute(name, append(env, o.Env...), o)
	t.Requests = api.Records()
	return t, err
}

// execute runs a program and returns what it prints.
func (b *Build) execute(name string, env []string, o Options) (Trace, error) {
	work, err := os.MkdirTemp(b.dir, "work")
	if err != nil {
		return Trace{}, err
	}
	defer os.RemoveAll(work)
	ctx, cancel := context.WithTimeout(context.Background(), cmp.Or(o.Limit, 10*time.Second))
	defer cancel()
	cmd := exec.CommandContext(ctx, b.executables[name], o.Args...)
	cmd.Dir, cmd.Env = work, env
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		err = ctx.Err()
	}
	return Trace{Output: out.String(), Errors: errs.String(), Exit: cmd.ProcessState.ExitCode()}, err
}

// overTLS answers requests that a program sends over TLS, whose encryption
// ended before they came here.
func overTLS(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("X-Forwarded-Proto", "https")
		h.ServeHTTP(w, r)
	})
}
