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

func TestPeak(t *testing.T) {
	const size = 50 << 20
	var kept []byte
	peak := cputime.Peak(func() {
		kept = make([]byte, size)
		kept[size-1] = 1
		time.Sleep(5 * time.Millisecond)
		kept = nil
	})
	if peak < size || peak > 3*size || kept != nil {
		t.Errorf("%d bytes, want %d", peak, size)
	}
	if peak := cputime.Peak(func() {}); peak > size/2 {
		t.Errorf("%d bytes for nothing", peak)
	}
}
