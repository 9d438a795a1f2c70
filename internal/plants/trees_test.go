package plants

// treePlants are bugs of programs of several scripts.
var treePlants = []plant{
	{"a name of another file is taken for one that is seen", "url-helper-env", []edit{
		{"jsscan/stable.go", "ok = ok && seen == b && !declaredAfter(b, at)", "ok = ok && !declaredAfter(b, at)"},
	}, `ReferenceError`},
	{"what a module imports is not known", "key-in-other-file", []edit{
		{"jsscan/part.go", "out[i].Imports[l.Name] = to", "_ = to"},
	}, `after "print log: undefined"`},
}
