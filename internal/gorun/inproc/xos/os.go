// Package os stands for the package of that name in programs that share a
// process. It has what the programs use.
package os

import (
	"os"

	"github.com/seauthlint/seauthlint/internal/gorun/inproc"
)

// The files of the program.
var (
	Stdin  = os.Stdin
	Stdout = os.Stdout
	Stderr = os.Stderr
	Args   = []string{"program"}
)

// What reads the environment is the same for every program.
var (
	Getenv    = os.Getenv
	LookupEnv = os.LookupEnv
	Environ   = os.Environ
	ExpandEnv = os.ExpandEnv
)

// Exit ends the program.
func Exit(code int) { inproc.Exit(code) }
