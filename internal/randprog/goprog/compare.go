package goprog

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seauthlint/seauthlint/internal/gorun"
	"github.com/seauthlint/seauthlint/internal/gorun/batch"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// A status is what became of a unit.
type status string

// What becomes of a unit that sends a credential.
const (
	fixed   status = "fixed"
	unfixed status = "unfixed" // found, without a safe fix
	missed  status = "missed"  // not found
	silent  status = "silent"  // sends no credential when it is run
)

// The environments that programs run in: with everything, and without what may
// be missing.
var environments = [][]string{
	{
		"SE_KEY=" + keys[0], "SE_TOKEN=" + tokens[0], "SE_DEFAULT_Key=" + keys[1], "SE_DEFAULT_Token=" + tokens[1],
		"SE_OPTIONAL=long", "SE_OPTIONAL_Key=" + keys[2], "SE_OPTIONAL_Token=" + tokens[1],
	},
	{"SE_KEY=" + keys[0], "SE_TOKEN=" + tokens[0]},
}

// A surrounding is how a program is run before and after its fix.
type surrounding struct {
	api      mockapi.Config
	offline  bool
	optional bool // only programs that differ there
	whole    bool // only programs without a credential left
	env      []string
}

var surroundings = []surrounding{
	{env: environments[0]},
	{env: environments[0], whole: true, api: mockapi.Config{Mode: mockapi.Strict}},
	{env: environments[0], offline: true},
	{env: environments[1], optional: true},
	{env: environments[1], optional: true, whole: true, api: mockapi.Config{Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true}},
}

// Run runs programs before and after their fixes, and notes how that differs.
// The directory must be empty.
func Run(dir string, cases []*Case) error {
	var programs []batch.Program
	for _, c := range cases {
		if c.before == nil || len(c.Problems) > 0 {
			continue
		}
		programs = append(programs, c.program("before", c.before))
		if c.changed() {
			programs = append(programs, c.program("after", c.after))
		}
	}
	build, err := batch.Compile(dir, programs)
	if err != nil {
		return err
	}
	for _, s := range surroundings {
		if err := s.run(build, cases); err != nil {
			return err
		}
	}
	return nil
}

func (c *Case) program(state string, l *loaded) batch.Program {
	return batch.Program{Name: c.name(state), Package: l.Types, Fset: l.Fset, Files: l.Files, Info: l.Info, Texts: l.texts}
}

func (c *Case) name(state string) string { return fmt.Sprintf("%s/%d", state, c.Number) }

// applies reports whether a program is run in the surrounding.
func (s surrounding) applies(c *Case) bool {
	return c.before != nil && len(c.Problems) == 0 && (!s.optional || c.Optional) && (!s.whole || c.whole()) && (c.changed() || !s.whole && !s.offline && !s.optional)
}

// whole reports whether no credential was left where it must not be.
func (c *Case) whole() bool {
	return c.changed() && !slices.Contains(c.status, unfixed) && !slices.Contains(c.status, missed)
}

// run runs the programs in one surrounding.
func (s surrounding) run(build *batch.Build, cases []*Case) error {
	var before, after []string
	for _, c := range cases {
		if s.applies(c) {
			before = append(before, c.name("before"))
			if c.changed() {
				after = append(after, c.name("after"))
			}
		}
	}
	const limit = 20 * time.Second
	old, err := build.Run(gorun.Order{Names: before, Offline: s.offline, Limit: limit}, s.env)
	if err != nil {
		return err
	}
	now, err := build.Run(gorun.Order{Names: after, Offline: s.offline, Limit: limit, API: s.api}, s.env)
	if err != nil {
		return err
	}
	for _, c := range cases {
		if s.applies(c) {
			s.compare(c, old[c.name("before")], now[c.name("after")])
		}
	}
	return nil
}

// compare notes how the runs of a program differ.
func (s surrounding) compare(c *Case, old, now gorun.Result) {
	if !c.changed() {
		now = old
	}
	if old.Hangs || now.Hangs {
		c.failed("the program does not come to an end: before %v, after %v", old.Hangs, now.Hangs)
		return
	}
	if c.status == nil {
		c.status = c.statuses(old.Trace, now.Trace)
	}
	if !c.changed() {
		return
	}
	if err := compareTraces(old.Trace, now.Trace); err != nil {
		c.failed("%v\nthe network is there: %v, mode %d, environment %d\nbefore:\n%safter:\n%s%s", err, !s.offline, s.api.Mode, len(s.env), old.Trace, now.Trace, diff(c.Files, c.Fixed))
	}
}

// compareTraces is gorun.Compare, where requests that were not fixed are the
// same.
func compareTraces(old, now gorun.Trace) error {
	for i := range min(len(old.Requests), len(now.Requests)) {
		if o, n := old.Requests[i], now.Requests[i]; exposed(n) && reflect.DeepEqual(o, n) {
			old.Requests[i], now.Requests[i] = mockapi.Record{}, mockapi.Record{}
		} else if unitOf(o) >= 0 && len(o.Credentials) == 0 {
			old.Requests[i].Scheme, old.Requests[i].Host = n.Scheme, n.Host // which a fix may change, whether a guard holds or not
		}
	}
	return gorun.Compare(old, now)
}

// exposed reports whether a request has a credential where it must not be.
func exposed(r mockapi.Record) bool { return r.In(mockapi.Query) || r.In(mockapi.Body) }

var unitNumber = regexp.MustCompile(`/100(\d)\b`)

// unitOf returns the number of the unit that sends a request, or -1.
func unitOf(r mockapi.Record) int {
	if m := unitNumber.FindStringSubmatch(r.Path); m != nil && r.API {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return -1
}

// statuses returns what became of each unit.
func (c *Case) statuses(old, now gorun.Trace) []status {
	out := make([]status, len(c.Units))
	for i := range out {
		out[i] = silent
	}
	for _, r := range old.Requests {
		if n := unitOf(r); n >= 0 && n < len(out) && exposed(r) {
			out[n] = fixed
		}
	}
	for _, r := range now.Requests {
		if n := unitOf(r); n >= 0 && n < len(out) && exposed(r) {
			out[n] = missed
			if len(c.Left) > 0 {
				out[n] = unfixed
			}
		}
	}
	return out
}

// reasons returns why what is left has no safe fix.
func (c *Case) reasons() []string {
	var out []string
	for _, f := range c.Left {
		why := f.NoFix
		if f.Fix != nil {
			_, why, _ = strings.Cut(f.Fix.Message, "; unsafe: ")
		}
		why = valueNames.ReplaceAllString(why, "the value … cannot")
		if why = lineNumbers.ReplaceAllString(why, ""); !slices.Contains(out, why) {
			out = append(out, why)
		}
	}
	return out
}

var (
	lineNumbers = regexp.MustCompile(` on line \d+`)
	valueNames  = regexp.MustCompile(`the value \S+( \S+)* cannot`)
)
