package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/seauthlint/seauthlint/internal/report"
	"golang.org/x/term"
)

// When the line of progress appears, and how often it is written anew.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// eraseLine clears the line of a terminal and moves to its start.
const eraseLine = "\r\x1b[K"

// showsProgress reports whether somebody watches the standard error: a terminal, and
// not that of a build server.
func (c *check) showsProgress() bool {
	f, ok := c.stderr.(*os.File)
	return ok && !c.quiet && !c.readsStdin && os.Getenv("CI") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// startProgress shows what a long run is doing. The function it returns ends this,
// and leaves nothing of it on the screen.
func (c *check) startProgress() (stop func()) {
	if !c.showsProgress() {
		return func() {}
	}
	return progress(c.stderr, progressAfter, progressEvery, func() string {
		text := report.Count(c.seen.count(), "file") + " read"
		if c.loading.Load() {
			text += ", looking at Go packages"
		}
		return text
	})
}

// progress writes a line again and again until it is stopped, which erases it.
func progress(w io.Writer, after, every time.Duration, text func() string) (stop func()) {
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		wait := time.NewTimer(after)
		defer wait.Stop()
		for shown := false; ; {
			select {
			case <-wait.C:
				fmt.Fprint(w, eraseLine+text())
				shown = true
				wait.Reset(every)
			case <-end:
				if shown {
					fmt.Fprint(w, eraseLine)
				}
				return
			}
		}
	}()
	return func() {
		close(end)
		<-ended
	}
}
