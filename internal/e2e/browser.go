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
	"strings"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// A Browser is a headless Chromium whose hosts all lead to one API.
type Browser struct {
	API *API

	// Quiet is for how many hundredths of a second nothing must happen until a
	// program counts as ended.
	Quiet int

	// Markup is what pages show beside the elements that programs look for.
	Markup string

	// Keep runs all programs in one tab. It is for programs that neither open
	// windows nor leave the page.
	Keep bool

	page    *page
	driver  *exec.Cmd
	jobs    io.WriteCloser
	results *bufio.Reader
	stderr  bytes.Buffer
}

// StartBrowser starts a browser. The caller closes it.
func StartBrowser() (*Browser, error) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		return nil, fmt.Errorf("install Debian's package chromium: %w", err)
	}
	libraries, err := Libraries()
	if err != nil {
		return nil, err
	}
	api, err := StartAPI(mockapi.Config{})
	if err != nil {
		return nil, err
	}
	b := &Browser{API: api, Quiet: 5, page: &page{libraries: libraries}}
	api.Page = b.page
	if err := b.start(chromium, libraries); err != nil {
		return nil, errors.Join(err, api.Close())
	}
	return b, nil
}

// start runs the script that drives Chromium.
func (b *Browser) start(chromium, libraries string) error {
	flags, err := json.Marshal(withoutOwn(b.API.ChromiumFlags()))
	if err != nil {
		return err
	}
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	b.driver = exec.Command("node", filepath.Join(scripts, "browser.cjs"))
	b.driver.Env = append(os.Environ(), "E2E_LIBRARIES="+libraries, "E2E_CHROMIUM="+chromium, "E2E_FLAGS="+string(flags))
	b.driver.Stderr = &b.stderr
	b.driver.ExtraFiles = []*os.File{w} // descriptor 3
	if b.jobs, err = b.driver.StdinPipe(); err != nil {
		return err
	}
	b.results = bufio.NewReader(r)
	err = b.driver.Start()
	w.Close()
	return err
}

// ownHosts are asked by the browser itself, whatever its flags say.
var ownHosts = []string{
	"accounts.google.com", "*.clients.google.com", "clients*.google.com", "update.googleapis.com", "*-pa.googleapis.com",
	"clientservices.googleapis.com", "content-autofill.googleapis.com", "*.gvt1.com",
}

// withoutOwn changes the flags so that the hosts of the browser are not found.
func withoutOwn(flags []string) []string {
	for i, flag := range flags {
		if rules, ok := strings.CutPrefix(flag, "--host-resolver-rules="); ok {
			for _, host := range ownHosts {
				rules = "MAP " + host + " ~NOTFOUND, " + rules
			}
			flags[i] = "--host-resolver-rules=" + rules
		}
	}
	return flags
}

// Close ends the browser.
func (b *Browser) Close() error {
	b.jobs.Close()
	return errors.Join(b.driver.Wait(), b.API.Close())
}

// Run runs a program in a page of its own.
func (b *Browser) Run(address, src, jquery string, c mockapi.Config) (Trace, error) {
	b.API.Reset(c)
	if err := b.page.set(address, src, jquery, b.Markup); err != nil {
		return Trace{}, err
	}
	job, err := json.Marshal(map[string]any{"url": b.page.url.String(), "quiet": b.Quiet, "keep": b.Keep})
	if err != nil {
		return Trace{}, err
	}
	if _, err := b.jobs.Write(append(job, '\n')); err != nil {
		return Trace{}, fmt.Errorf("%w\n%s", err, b.stderr.Bytes())
	}
	line, err := b.results.ReadBytes('\n')
	if err != nil {
		return Trace{}, fmt.Errorf("%w\n%s", err, b.stderr.Bytes())
	}
	var result struct {
		Events   []jsrun.Event
		Together bool
		Failure  string
	}
	if err := json.Unmarshal(line, &result); err != nil {
		return Trace{}, err
	}
	if result.Failure != "" {
		return Trace{}, errors.New(result.Failure)
	}
	t := Trace{Together: result.Together}
	t.Events = result.Events
	t.Requests, _ = b.API.Records()
	return t, nil
}
