package randprog

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Seed returns the seed of the program of that number in a run. It differs for
// neighbouring runs and programs, and one program can be made without the
// others.
func Seed(run uint64, number int) uint64 {
	z := run*0x9e3779b97f4a7c15 + uint64(number) + 1
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Each calls do for the numbers below n, on all cores at once, until all are
// done or do has reported false, to stop.
func Each(n int, do func(number int) bool) {
	var next atomic.Int64
	var stop atomic.Bool
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if !do(i) {
					stop.Store(true)
				}
			}
		})
	}
	all.Wait()
}
