package analyzer

import "github.com/seauthlint/seauthlint/fixes"

func (p *program) suppress(l []fixes.Finding) []fixes.Finding { return l }
func (in *interp) headerFindings(r []*request) []fixes.Finding { return nil }
func (in *interp) plan(u *unit)                                {}
func (p *program) verify(s *Scanner, list []*unit, sites []*site) {}
func (p *program) group(list []*unit)                          {}
