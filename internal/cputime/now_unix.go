//go:build unix

package cputime

import (
	"syscall"
	"time"
)

// Now returns the processor time that the process has used, the system's work for
// it included.
func Now() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
