package report

import (
	"encoding/xml"
	"fmt"
	"io"
)

// What build servers read as the results of tests: a suite for each file, a
// failed test for each finding.
type (
	junitReport struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		File      string        `xml:"file,attr,omitempty"`
		Failure   *junitProblem `xml:"failure"`
		Error     *junitProblem `xml:"error"`
		Skipped   *junitSkipped `xml:"skipped"`
	}
	junitProblem struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr,omitempty"`
	}
)

// writeJUnit writes the findings as failed tests, and the errors of the run as
// tests that could not be run. Without either there is one test that passed, as
// some servers take an empty report for an error.
func writeJUnit(w io.Writer, r *Report) error {
	out := junitReport{Name: "seauthlint"}
	for _, e := range r.Entries {
		text := at(e.Path, e.From) + ": " + OneLine(e.Message) + "\n" + remedy(e)
		c := junitOf(e)
		c.Failure = &junitProblem{OneLine(e.Message), e.Severity.String(), text}
		out.add(e.Path, c)
	}
	for _, e := range r.Suppressed {
		c := junitOf(e)
		c.Skipped = &junitSkipped{OneLine(e.Reason)}
		out.add(e.Path, c)
	}
	for _, p := range r.Problems {
		out.add("seauthlint", junitCase{Name: p.String(), ClassName: "seauthlint", File: p.Path, Error: &junitProblem{p.String(), "error", ""}})
	}
	if len(out.Suites) == 0 {
		out.add("seauthlint", junitCase{Name: "no findings", ClassName: "seauthlint"})
	}
	return encodeXML(w, out)
}

// junitOf returns the test that an entry is. Its name is unique in its file.
func junitOf(e Entry) junitCase {
	return junitCase{Name: fmt.Sprintf("%s %s at %d:%d", e.Rule, e.Name, e.From.Line, e.From.Column), ClassName: ShowPath(e.Path), File: e.Path}
}

// add puts a test into the suite of a name.
func (r *junitReport) add(name string, c junitCase) {
	i := len(r.Suites) - 1
	for i >= 0 && r.Suites[i].Name != name {
		i--
	}
	if i < 0 {
		r.Suites, i = append(r.Suites, junitSuite{Name: name}), len(r.Suites)
	}
	s := &r.Suites[i]
	s.Cases = append(s.Cases, c)
	s.Tests++
	r.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
		r.Failures++
	case c.Error != nil:
		s.Errors++
		r.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
}
