package config

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/seauthlint/seauthlint/internal/nearest"
)

// CheckHost returns an error if a text is not the name of a host.
func CheckHost(host string) error {
	if host == "" || strings.ContainsAny(host, "/?#@ ") {
		return fmt.Errorf("%q is not a host name", host)
	}
	return nil
}

// checkGlob returns an error if a glob is malformed, or can name nothing below
// the folder of the file.
func checkGlob(glob string) error {
	switch {
	case glob == "":
		return errors.New("empty glob")
	case strings.HasPrefix(glob, "/"), glob == "..", strings.HasPrefix(glob, "../"):
		return fmt.Errorf("%q leads out of the folder of this file", glob)
	case !doublestar.ValidatePattern(glob):
		return fmt.Errorf("%q: %w", glob, doublestar.ErrBadPattern)
	}
	return nil
}

// covers reports whether a glob names the file of a path, or a folder that it lies
// in. Without a slash it is about names.
func covers(glob, name string) bool {
	glob = strings.TrimSuffix(strings.TrimPrefix(glob, "./"), "/")
	for ; name != "."; name = path.Dir(name) {
		text := name
		if !strings.Contains(glob, "/") {
			text = path.Base(name)
		}
		if doublestar.MatchUnvalidated(glob, text) {
			return true
		}
	}
	return false
}

// checkLevel returns an error if a text is no value of fail-on.
func checkLevel(level string) error {
	if slices.Contains(Levels, level) {
		return nil
	}
	return fmt.Errorf("unknown value %q (want %s)%s", level, strings.Join(Levels, ", "), nearest.Hint(level, Levels))
}

// checkFile returns an error if a text names no file.
func checkFile(name string) error {
	if name == "" {
		return errors.New("empty name")
	}
	return nil
}

// global matches what names a global variable of JavaScript, or a property of one.
var global = regexp.MustCompile(`^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$`)

// checkGlobal returns an error if a text cannot name a global variable.
func checkGlobal(name string) error {
	if !global.MatchString(name) {
		return fmt.Errorf("%q is not the name of a variable", name)
	}
	return nil
}

// checkText returns an error for an empty text.
func checkText(text string) error {
	if text == "" {
		return errors.New("empty text")
	}
	return nil
}
