package jsscan_test

import (
	"fmt"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/jsscan"
)

// Scan a file and make its safe fixes.
func Example() {
	src := "fetch(`https://api.stackexchange.com/2.3/me?key=${key}&access_token=${token}&site=superuser`);"
	var sets [][]fixes.Edit
	for _, f := range jsscan.New(jsscan.Settings{}).Scan("me.js", []byte(src)) {
		fmt.Println(f.Rule, f.Subjects, f.Confidence)
		if f.Fix != nil && f.Fix.Safety == fixes.Safe {
			sets = append(sets, f.Fix.Edits)
		}
	}
	edits, _ := fixes.Merge(sets)
	fixed, err := fixes.Apply(src, edits)
	if err != nil {
		panic(err)
	}
	fmt.Println(fixed)
	// Output:
	// SE002 [key access_token] certain
	// fetch(`https://api.stackexchange.com/2.3/me?site=superuser`, { headers: { Authorization: `Bearer ${token}` } });
}

func ExampleScanner_Scan() {
	src := `const key = 'abcdefghijklmnopqrstuv((';
$.getJSON('https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=' + key, show);
$.getJSON('https://maps.example.com/tiles?key=' + mapKey, draw);
`
	for _, f := range jsscan.New(jsscan.Settings{}).Scan("tags.js", []byte(src)) {
		fmt.Printf("%s %s, %s: %s\n", f.Rule, f.Severity, f.Confidence, f.Message)
		fmt.Println(src[f.Span.Start:f.Span.End])
	}
	// Output:
	// SE001 error, certain: key in the query of $.getJSON; send it as Authorization: Bearer
	// key=
}

// The hosts of an Enterprise instance are given by name.
func ExampleNew() {
	src := []byte(`fetch('https://stack.example.com/api/2.3/info?key=' + key);`)
	public := jsscan.New(jsscan.Settings{})
	own := jsscan.New(jsscan.Settings{Hosts: []string{"stack.example.com"}})
	fmt.Println(len(public.Scan("info.js", src)), len(own.Scan("info.js", src)))
	// Output: 0 1
}

func ExampleEvidence() {
	fmt.Println(jsscan.Evidence([]byte(`fetch('https://api.stackexchange.com/2.3/info?key=' + key);`)))
	fmt.Println(jsscan.Evidence([]byte(`fetch('https://api.stackexchange.com/2.3/info');`)))
	fmt.Println(jsscan.Evidence([]byte(`fetch('https://maps.example.com/tiles?key=' + key);`)))
	// Output:
	// true
	// false
	// false
}
