package main

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// A screen keeps what is written to it.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

// shown returns what was written so far.
func (s *screen) shown() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// The line is written again and again, and erased in the end.
func TestProgress(t *testing.T) {
	s := &screen{}
	stop := progress(s, time.Millisecond, time.Millisecond, func() string { return "working" })
	deadline := time.Now().Add(10 * time.Second)
	for strings.Count(s.shown(), "working") < 3 && time.Now().Before(deadline) {
		time.Sleep(time.Millisecond)
	}
	stop()
	got := s.shown()
	if lines := strings.Count(got, eraseLine+"working"); lines < 3 || got != strings.Repeat(eraseLine+"working", lines)+eraseLine {
		t.Errorf("wrote %q", got)
	}
	time.Sleep(5 * time.Millisecond)
	if s.shown() != got {
		t.Error("it goes on after it was stopped")
	}
}

// A short run shows nothing.
func TestProgressOfShortRun(t *testing.T) {
	s := &screen{}
	progress(s, time.Hour, time.Hour, func() string { return "working" })()
	if got := s.shown(); got != "" {
		t.Errorf("wrote %q", got)
	}
}

// Nobody watches a file.
func TestProgressIsForTerminals(t *testing.T) {
	t.Setenv("CI", "")
	t.Setenv("TERM", "xterm")
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r := newFakeRun("")
	for _, quiet := range []bool{true, false} {
		c := &check{app: &r.app, options: &options{quiet: quiet}}
		c.stderr = file
		if c.showsProgress() {
			t.Error("shown in a file")
		}
		c.stderr = &r.err
		if c.showsProgress() {
			t.Error("shown in a buffer")
		}
	}
}
