package cputime

import (
	"runtime"
	"runtime/metrics"
	"time"
)

// Peak returns the most bytes that the heap held while something was done beyond
// what it held before, as far as looking at it every millisecond tells.
func Peak(do func()) int64 {
	runtime.GC()
	before, most := heap(), int64(0)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			most = max(most, heap())
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	do()
	close(stop)
	<-stopped
	return max(0, max(most, heap())-before)
}

// heap returns how many bytes the objects of the heap take, dead ones included.
func heap() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
