package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"
)

// isVetTool reports whether the go command runs the program, for go vet or go
// fix. It asks for the flags and for the version, and then names a file that
// describes a package.
func isVetTool(args []string) bool {
	if len(args) == 1 && slices.Contains([]string{"-flags", "--flags", "-V=full", "--V=full"}, args[0]) {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg") && isUnit(args[len(args)-1])
}

// isUnit reports whether a file describes a package for an analysis, and is not
// just called like one that does.
func isUnit(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 64))
	return err == nil && bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"ID"`))
}

// vetTool answers the go command and ends the process. Beside the names that
// flags have there, such as -seauthlint.hosts, those of the command are known.
func vetTool(args []string) {
	settings, err := vetSettings()
	if strings.HasSuffix(args[0], "V=full") {
		if err == nil {
			err = writeFingerprint(os.Stdout, settings.File)
		}
		if err == nil {
			os.Exit(exitClean)
		}
	}
	if err != nil && !strings.HasSuffix(args[0], "-flags") { // whose errors the go command does not show
		for _, cause := range causes(err) {
			fmt.Fprintln(os.Stderr, "seauthlint:", cause)
		}
		os.Exit(exitError)
	}
	a := vetAnalyzer(settings)
	a.Flags.VisitAll(func(f *flag.Flag) { flag.Var(f.Value, f.Name, f.Usage) })
	unitchecker.Main(a)
}

// writeFingerprint writes what the go command keeps results by. It differs for
// each build of the program and for other settings.
func writeFingerprint(w io.Writer, settings string) error {
	sum, err := fingerprint(settings)
	if err != nil {
		return err
	}
	// The go command takes the identity of a development version from its end.
	_, err = fmt.Fprintf(w, "%s version devel comments-go-here buildID=%x\n", filepath.Base(os.Args[0]), sum)
	return err
}

// fingerprint returns a hash of the program and of what else decides what it
// reports: the settings, if there are any. The go command does not see these.
func fingerprint(settings string) ([]byte, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	for _, name := range []string{program, settings} {
		if name == "" {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		_, err = io.Copy(h, f)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return h.Sum(nil), nil
}
