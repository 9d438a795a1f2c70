package gorun

import (
	"time"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// An Order says what a process that holds many programs has to run.
type Order struct {
	Names   []string // of programs, in order
	API     mockapi.Config
	Offline bool          // there is no network
	Limit   time.Duration // of one program
}

// A Result is what one program of an order did.
type Result struct {
	Name  string
	Trace Trace
	Hangs bool // it did not come to an end
}
