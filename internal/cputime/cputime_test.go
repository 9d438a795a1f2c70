package cputime_test

import (
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/cputime"
)

func TestNow(t *testing.T) {
	start, wall := cputime.Now(), time.Now()
	n := 0
	for cputime.Since(start) < 20*time.Millisecond {
		if n++; time.Since(wall) > time.Minute {
			t.Fatal("work takes no processor time")
		}
	}
}
