package jsprog

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A Result is what the scanner made of a unit.
type Result struct {
	Found  bool
	Fixed  bool   // safely
	Unsafe bool   // there is a fix that is not safe
	Reason string // why there is no safe fix
}

// surroundings are the ways in which the API may behave after the change.
var surroundings = []mockapi.Config{
	{Mode: mockapi.Strict},
	{Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true},
}

// Check scans a program, makes the safe fixes, runs it before and after, and
// returns what became of each unit, or what is wrong. The number chooses among
// the ways in which the API may behave.
//
// Unsafe fixes are made as well, all together, and must parse and be the end
// of it; what the program does then is not compared, because behaviour may
// differ.
func Check(p Program, number int) ([]Result, error) {
	p.findings = map[string][]fixes.Finding{}
	found := scan(p, p.Source)
	results, err := classify(p, found)
	if err != nil {
		return nil, err
	}
	fixed, err := fixAll(p, false)
	if err != nil {
		return nil, fmt.Errorf("safe fixes: %w", err)
	}
	if err := recheck(p, fixed, found); err != nil {
		return nil, fmt.Errorf("%w\n--- after ---\n%s", err, fixed)
	}
	if slices.ContainsFunc(results, func(r Result) bool { return r.Unsafe }) {
		all, err := fixAll(p, true)
		if err != nil {
			return nil, fmt.Errorf("all fixes: %w", err)
		}
		if err := parses(p, all); err != nil {
			return nil, fmt.Errorf("all fixes: %w\n--- after ---\n%s", err, all)
		}
	}
	if fixed == p.Source {
		return results, nil
	}
	if err := run(p, fixed, results, number); err != nil {
		return nil, fmt.Errorf("%w\n--- after ---\n%s", err, fixed)
	}
	return results, nil
}

// scan returns the findings of a text of the program, which is scanned once.
func scan(p Program, src string) []fixes.Finding {
	found, ok := p.findings[src]
	if !ok {
		found = inOne(src, jsscan.New(jsscan.Settings{}).ScanProgram(p.sources(src)))
		p.findings[src] = found
	}
	return found
}

// tokens matches what no text for people may tell.
var tokens = regexp.MustCompile(`[A-Za-z0-9*()]{22}(\)\)|%29%29)`)

// classify assigns the findings to the units.
func classify(p Program, found []fixes.Finding) ([]Result, error) {
	results := make([]Result, len(p.Units))
	for _, f := range found {
		if tokens.MatchString(f.Message + f.NoFix) {
			return nil, fmt.Errorf("a message of %s tells a token", f.Rule)
		}
		if strings.HasPrefix(f.Message, "the file could not be analyzed") || f.Rule == "SE000" {
			return nil, fmt.Errorf("%s: %s", f.Rule, f.Message)
		}
		at := slices.IndexFunc(p.Units, func(u Unit) bool { return u.Start <= f.Span.Start && f.Span.Start < u.End })
		if at < 0 {
			return nil, fmt.Errorf("found outside of the units: %s %s", f.Rule, f.Message)
		}
		r := &results[at]
		safe := f.Fix != nil && f.Fix.Safety == fixes.Safe
		r.Fixed = safe && (r.Fixed || !r.Found)
		r.Found = true
		if safe {
			continue
		}
		r.Unsafe = r.Unsafe || f.Fix != nil
		r.Reason = reason(f)
	}
	return results, nil
}

// names matches what reasons say about one program only.
var names = regexp.MustCompile(`(the value) \S+( may| cannot)|\bline \d+|\(edit .*\)\)|(what is sent as) \S+|(evaluating the) \S+`)

// reason returns why a finding has no safe fix, in general terms.
func reason(f fixes.Finding) string {
	text := f.NoFix
	if f.Fix != nil {
		_, text, _ = strings.Cut(f.Fix.Message, "; unsafe: ")
		text = "unsafe: " + text
	}
	return names.ReplaceAllString(text, "$1$3$4 …$2")
}

// fixAll makes all fixes, in rounds: two fixes may want to insert at one place.
func fixAll(p Program, unsafe bool) (string, error) {
	src := p.Source
	for range 6 {
		var sets [][]fixes.Edit
		for _, d := range scan(p, src) {
			if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
				sets = append(sets, d.Fix.Edits)
			}
		}
		if len(sets) == 0 {
			return src, nil
		}
		edits, _ := fixes.Merge(sets)
		fixed, err := fixes.Apply(src, edits)
		if err != nil {
			return "", err
		}
		if fixed == src {
			return "", errors.New("a fix changes nothing")
		}
		src = fixed
	}
	return "", fmt.Errorf("they do not come to an end\n%s", src)
}

// parses reports whether a text is a program.
func parses(p Program, src string) error {
	for _, s := range p.sources(src) {
		if err := jsrun.Parse(s.Path, string(s.Text)); err != nil {
			return err
		}
	}
	return nil
}

// recheck scans the fixed program: what was fixed is gone, and nothing new has
// come.
func recheck(p Program, fixed string, found []fixes.Finding) error {
	if err := parses(p, fixed); err != nil {
		return fmt.Errorf("the fixed program does not parse: %w", err)
	}
	left := 0
	for _, f := range found {
		if f.Fix == nil || f.Fix.Safety != fixes.Safe {
			left++
		}
	}
	if now := scan(p, fixed); len(now) > left {
		return fmt.Errorf("%d findings without a safe fix before, %d after: %s", left, len(now), now[0].Message)
	}
	if strings.Contains(p.Source, "\r\n") && strings.Contains(strings.ReplaceAll(fixed, "\r\n", ""), "\n") {
		return errors.New("line ends were mixed")
	}
	return nil
}

// run compares what the program does before and after. If all that sends
// credentials was fixed the new API must accept it; else the old one is asked,
// and what was not fixed must be as before. A unit of which a request was not
// found does not count as fixed.
func run(p Program, fixed string, results []Result, number int) error {
	o := jsrun.Options{OldJQuery: number%2 == 1, Limit: time.Minute}
	source, err := p.runnable(p.Source)
	if err != nil {
		return err
	}
	if fixed, err = p.runnable(fixed); err != nil {
		return err
	}
	before := jsrun.Run(p.Name, source, o)
	o.API = surroundings[number/2%len(surroundings)]
	after := jsrun.Run(p.Name, fixed, o)
	if !slices.ContainsFunc(after.Requests, sendsOutside) {
		return difference(jsrun.Compare(before, after), before, after)
	}
	o.API = mockapi.Config{}
	after = jsrun.Run(p.Name, fixed, o)
	if !slices.ContainsFunc(results, func(r Result) bool { return !r.Fixed }) {
		for i := range results {
			results[i].Fixed, results[i].Reason = false, "a request was not found"
		}
	}
	return difference(comparePartly(before, after), before, after)
}

// sendsOutside reports whether a request has a credential outside of the header.
func sendsOutside(r mockapi.Record) bool { return r.In(mockapi.Query) || r.In(mockapi.Body) }

// difference adds the traces to an error.
func difference(err error, before, after jsrun.Trace) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w\n--- trace before ---\n%s--- trace after ---\n%s", err, before, after)
}

// comparePartly is jsrun.Compare for a program of which some requests were left
// as they are.
func comparePartly(before, after jsrun.Trace) error {
	fixedBefore, fixedAfter := before, after
	fixedBefore.Requests, fixedAfter.Requests = nil, nil
	if len(before.Requests) != len(after.Requests) {
		return fmt.Errorf("%d requests before, %d after", len(before.Requests), len(after.Requests))
	}
	for i, old := range before.Requests {
		now := after.Requests[i]
		if sendsOutside(now) {
			if err := same(old, now); err != nil {
				return fmt.Errorf("request %d, not fixed: %w", i, err)
			}
			continue
		}
		fixedBefore.Requests, fixedAfter.Requests = append(fixedBefore.Requests, old), append(fixedAfter.Requests, now)
	}
	return jsrun.Compare(fixedBefore, fixedAfter)
}

// same reports how a request that was left alone differs. It may share the text
// that names scheme and host with one that was fixed.
func same(old, now mockapi.Record) error {
	if fmt.Sprint(old.Credentials, old.Authorization) != fmt.Sprint(now.Credentials, now.Authorization) {
		return fmt.Errorf("credentials %v before, %v after", old.Credentials, now.Credentials)
	}
	if old.Host == mockapi.AliasHost && now.Host == mockapi.MainHost {
		old.Host = now.Host
	}
	if old.Scheme == "http" && now.Scheme == "https" {
		old.Scheme = now.Scheme
	}
	old.Credentials, now.Credentials, old.Authorization, now.Authorization = nil, nil, nil, nil
	return mockapi.Compare(old, now)
}
