package fixes_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// edit returns the edit of src that replaces old, which it holds once.
func edit(src, old, new string) fixes.Edit {
	start := strings.Index(src, old)
	return fixes.Edit{Span: fixes.Span{Start: start, End: start + len(old)}, New: new}
}

func ExampleApply() {
	src := `fetch("/me?key=k&site=x")`
	fixed, err := fixes.Apply(src, []fixes.Edit{
		edit(src, ")", ", opts)"),
		edit(src, "key=k&", ""),
	})
	fmt.Println(fixed, err)
	// Output: fetch("/me?site=x", opts) <nil>
}

func ExampleMerge() {
	src := `get("?key=k&access_token=t&site=x")`
	dropKey := []fixes.Edit{edit(src, "key=k&", "")}
	dropBoth := []fixes.Edit{edit(src, "key=k&access_token=t&", "")}
	edits, rejected := fixes.Merge([][]fixes.Edit{dropKey, dropKey, dropBoth})
	fmt.Println(len(edits), "edit")
	for _, r := range rejected {
		fmt.Println(r)
	}
	// Output:
	// 1 edit
	// fix 3: edit [6,27): overlaps edit [6,12)
}

func ExampleVerify() {
	src := `get("?key=k")`
	fix := fixes.Fix{Edits: []fixes.Edit{edit(src, `?key=k")`, "")}}
	fmt.Println(fixes.Verify(src, fix, func(fixed string) error {
		if strings.Count(fixed, `"`)%2 != 0 {
			return errors.New("string is not closed")
		}
		return nil
	}))
	// Output: fixed text: string is not closed
}

func ExampleDiff() {
	fmt.Print(fixes.Diff("a/x.js", "b/x.js", "one\ntwo\n", "one\n2\n"))
	// Output:
	// --- a/x.js
	// +++ b/x.js
	// @@ -1,2 +1,2 @@
	//  one
	// -two
	// +2
}
