package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// colored reports whether what is written to w is to be coloured. Unless the flag
// says it, the variables do that most programs know (https://no-color.org,
// https://bixense.com/clicolors), and then whether w is a terminal.
func (o *options) colored(w io.Writer) bool {
	if o.color != "auto" {
		return o.color == "always"
	}
	force := os.Getenv("CLICOLOR_FORCE")
	switch {
	case os.Getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	case os.Getenv("CLICOLOR") == "0" || os.Getenv("TERM") == "dumb":
		return false
	}
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
