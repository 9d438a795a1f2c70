package analyzer

import "github.com/seauthlint/seauthlint/fixes"

// headerFindings reports Authorization headers that the API cannot understand.
func (in *interp) headerFindings(requests []*request) []fixes.Finding { return nil }
