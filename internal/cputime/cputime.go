// Package cputime measures the work that a test does rather than the time that it
// takes, which depends on what else the machine does. It is test support.
package cputime

import "time"

// Since returns the processor time that the process has used since start, which
// Now returned.
func Since(start time.Duration) time.Duration { return Now() - start }
