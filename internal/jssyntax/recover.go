package jssyntax

func (f *File) recover(m *masked) { f.giveUp(f.Err) }
