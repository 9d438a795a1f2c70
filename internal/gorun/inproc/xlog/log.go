// Package log stands for the package of that name in programs that share a
// process. It has what the programs use.
package log

import (
	"log"

	"github.com/seauthlint/seauthlint/internal/gorun/inproc"
)

// What only writes is the same.
var (
	Print   = log.Print
	Printf  = log.Printf
	Println = log.Println
	Panic   = log.Panic
	Panicf  = log.Panicf
	Panicln = log.Panicln

	SetFlags  = log.SetFlags
	SetPrefix = log.SetPrefix
)

// Fatal writes and ends the program.
func Fatal(v ...any) {
	log.Print(v...)
	inproc.Exit(1)
}

// Fatalf writes and ends the program.
func Fatalf(format string, v ...any) {
	log.Printf(format, v...)
	inproc.Exit(1)
}

// Fatalln writes and ends the program.
func Fatalln(v ...any) {
	log.Println(v...)
	inproc.Exit(1)
}
