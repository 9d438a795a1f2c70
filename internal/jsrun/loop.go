package jsrun

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dop251/goja"
)

// Bounds of a program that would go on for ever, such as one that polls.
const (
	maxEvents = 1000
	maxTime   = 30 * 60 * 1000 // virtual milliseconds
)

// A task is something to do at a virtual time.
type task struct {
	id    int64
	at    int64
	every int64 // the interval of a repeated task
	do    func() error
}

// A loop is an event loop with virtual time. The order of tasks of the same
// time is that of their making.
type loop struct {
	now   int64
	next  int64
	tasks []task
}

// after plans a task and returns its number.
func (l *loop) after(ms int64, repeat bool, do func() error) int64 {
	l.next++
	t := task{id: l.next, at: l.now + max(ms, 0), do: do}
	if repeat {
		t.every = max(ms, 1)
	}
	l.insert(t)
	return t.id
}

// insert keeps the tasks in the order of their times.
func (l *loop) insert(t task) {
	at, _ := slices.BinarySearchFunc(l.tasks, t, func(a, b task) int { return cmp.Or(cmp.Compare(a.at, b.at), -1) })
	l.tasks = slices.Insert(l.tasks, at, t)
}

// cancel forgets a task.
func (l *loop) cancel(id int64) {
	l.tasks = slices.DeleteFunc(l.tasks, func(t task) bool { return t.id == id })
}

// run does the tasks one after the other until none is left or a bound is met.
func (l *loop) run(m *machine) {
	for n := 0; len(l.tasks) > 0; n++ {
		t := l.tasks[0]
		if n == maxEvents || t.at > maxTime {
			m.note("stop", "")
			return
		}
		l.tasks = l.tasks[1:]
		l.now = t.at
		if t.every > 0 {
			again := t
			again.at += t.every
			l.insert(again)
		}
		stopped := false
		m.turn(func() error {
			err := t.do()
			_, stopped = errors.AsType[*goja.InterruptedError](err)
			return err
		})
		if stopped {
			return
		}
	}
}

// timer returns setTimeout or setInterval.
func (m *machine) timer(repeat bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		f, ok := goja.AssertFunction(call.Argument(0))
		if !ok { // a program text
			src := call.Argument(0).String()
			f = func(goja.Value, ...goja.Value) (goja.Value, error) { return m.rt.RunString(src) }
		}
		var args []goja.Value
		if len(call.Arguments) > 2 {
			args = call.Arguments[2:]
		}
		return m.rt.ToValue(m.loop.after(call.Argument(1).ToInteger(), repeat, func() error {
			_, err := f(goja.Undefined(), args...)
			return err
		}))
	}
}
