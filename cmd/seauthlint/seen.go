package main

import "sync"

// seen are the files that were read, by the names that open them.
type seen struct {
	mu    sync.Mutex
	names []string
	byAbs map[string]bool // made of the names when it is asked for
}

// add keeps a file.
func (s *seen) add(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.names = append(s.names, name)
}

// count returns how many files were read so far.
func (s *seen) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.names)
}

// has reports whether a file was read. The name is absolute. All files must have
// been read by then.
func (s *seen) has(name string) bool {
	if s.byAbs == nil {
		s.byAbs = map[string]bool{}
		for _, n := range s.names {
			s.byAbs[absolute(n)] = true
		}
	}
	return s.byAbs[name]
}
