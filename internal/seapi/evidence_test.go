package seapi

import "testing"

func TestHasKeyShape(t *testing.T) {
	for src, want := range map[string]bool{
		`key = "abcdefghijklmnopqrstuv(("`:                    true,
		`"?key=abcdefghijklmnopqrstuv((&x"`:                   true,
		`"?key=abcdefghijklmnopqrstuv%28%28&x"`:               true,
		"`abcdefghijklmnopqrstuv))`":                          true,
		`'rl_abcdefghijklmnopqrstuvwxyz(('`:                   true,
		`'aB*(defghijklmn)pqrs*9(('`:                          true,
		`abcdefghijklmnopqrstuv((`:                            false,
		`x = f(g(abcdefghijklmnopqrstuvwxyz(h(x))))`:          false,
		"`map(list(map(set(string)))))`":                      false,
		`"nonsensitive(sensitive(sensitive(sensitive(1))))"`:  false,
		`abcdefghijklmnopqrstuv))&&x`:                         false,
		`abcdefghijklmnopqrstuv))&`:                           true,
		`((`:                                                  false,
		`"(("`:                                                false,
		`"abcdefghijklmnopqrstuvw((" + "abcdefghijklmno-("`:   false,
		`"a((" + f("b((") + "key=abcdefghijklmnopqrstuv(("`:   true,
		"abcdefghijklmnopqrstuv((\nabcdefghijklmnopqrstuv))'": true,
	} {
		t.Run(src, func(t *testing.T) {
			if got := HasKeyShape([]byte(src)); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestContainsFold(t *testing.T) {
	for src, want := range map[string]bool{
		"stackexchange":                true,
		"xStackExchange":               true,
		"xxxxxxxxSTACKEXCHANGE.com":    true,
		"stackexchang":                 false,
		"exchange":                     false,
		"stackechange stackexchangex":  true,
		"stackeXchangstackexchang":     false,
		"":                             false,
		"x":                            false,
		"\xffstackExchange\x00":        true,
		"stacke\u212achange":           false,
		"stacXexchangestacXeXchange x": false,
	} {
		t.Run(src, func(t *testing.T) {
			if got := ContainsFold([]byte(src), "stackexchange"); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}
