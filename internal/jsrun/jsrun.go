// Package jsrun runs JavaScript programs that call the Stack Exchange API, in
// goja's runtime, with small stand-ins for browsers, userscript managers, Node
// and the usual HTTP libraries, against a mock API. What a program does becomes
// a Trace; Compare says whether a changed program still does the same.
//
// Time is virtual and nothing is random: a program has one trace.
package jsrun

import (
	"cmp"
	"math/rand"
	"time"

	"github.com/dop251/goja"

	"github.com/seauthlint/seauthlint/internal/markup"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// Options are the surroundings of a program.
type Options struct {
	API       mockapi.Config
	OldJQuery bool          // $.ajax knows `type` but not `method`, as before jQuery 1.9
	Location  string        // the page's URL; empty for a question on Stack Overflow
	Limit     time.Duration // the bound of real time; 0 for two seconds
}

// A machine is one run.
type machine struct {
	rt       *goja.Runtime
	options  Options
	api      *mockapi.Server
	trace    Trace
	loop     loop
	host     *goja.Object
	libs     map[string]goja.Value
	rejected []*goja.Promise // without a handler so far
}

// defaultLocation is where programs run that do not say where.
const defaultLocation = "https://stackoverflow.com/questions/1/title"

// Run runs one program, or those of a page, to its end, or to a bound of time and events.
// Errors are part of the trace.
func Run(name, src string, o Options) Trace {
	o.Location = cmp.Or(o.Location, defaultLocation)
	m := &machine{rt: goja.New(), options: o, api: mockapi.New(o.API), libs: map[string]goja.Value{}}
	m.setup()
	watchdog := time.AfterFunc(cmp.Or(o.Limit, 2*time.Second), func() { m.rt.Interrupt("time is up") })
	defer watchdog.Stop()
	if markup.Named(name) {
		m.startPage(name, src)
	} else {
		m.start(name, src)
	}
	m.loop.run(m)
	m.trace.Requests = sent(m.api.Records())
	return m.trace
}

// sent leaves out the preflights: browsers send them, not programs.
func sent(records []mockapi.Record) (kept []mockapi.Record) {
	for _, r := range records {
		if !r.Preflight() {
			kept = append(kept, r)
		}
	}
	return kept
}

// setup makes the runtime deterministic and bounded, and fills its globals.
func (m *machine) setup() {
	m.rt.SetMaxCallStackSize(1000)
	m.rt.SetRandSource(rand.New(rand.NewSource(1)).Float64)
	m.rt.SetTimeSource(func() time.Time { return time.UnixMilli(1767225600000 + m.loop.now) })
	m.rt.SetPromiseRejectionTracker(m.track)
	m.host = m.newHost()
	m.defineGlobals()
}

// start runs the program's top level.
func (m *machine) start(name, src string) {
	program, err := compile(name, src)
	if err != nil {
		m.note("error", err.Error())
		return
	}
	m.turn(func() error {
		_, err := m.rt.RunProgram(program)
		return err
	})
}

// turn runs one piece of the program and notes what nobody caught.
func (m *machine) turn(f func() error) {
	if err := f(); err != nil {
		m.note("error", describe(err))
	}
	for _, p := range m.rejected {
		m.note("error", "unhandled: "+describeValue(p.Result()))
	}
	m.rejected = nil
}

// track remembers rejected promises until they get a handler.
func (m *machine) track(p *goja.Promise, op goja.PromiseRejectionOperation) {
	if op == goja.PromiseRejectionReject {
		m.rejected = append(m.rejected, p)
		return
	}
	for i, r := range m.rejected {
		if r == p {
			m.rejected = append(m.rejected[:i], m.rejected[i+1:]...)
			return
		}
	}
}

// note appends an event to the trace.
func (m *machine) note(kind, text string) {
	m.trace.Events = append(m.trace.Events, Event{kind, text})
}

// describe renders an error without its place, which a fix may move.
func describe(err error) string {
	if e, ok := err.(*goja.Exception); ok {
		return describeValue(e.Value())
	}
	if e, ok := err.(*goja.InterruptedError); ok {
		return "interrupted: " + e.Value().(string)
	}
	return err.Error()
}

// describeValue renders what was thrown.
func describeValue(v goja.Value) string {
	o, ok := v.(*goja.Object)
	if !ok {
		return v.String()
	}
	message := o.Get("message")
	if message == nil {
		return "[object]"
	}
	if name := o.Get("name"); name != nil {
		return name.String() + ": " + message.String()
	}
	return message.String()
}
