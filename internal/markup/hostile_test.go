package markup

import (
	"strings"
	"testing"
	"time"
)

// TestHostile reads pages that repeat what is costly a million times.
func TestHostile(t *testing.T) {
	for _, unit := range []string{
		"<", "<!--", "<a ", "<a href=", "<a href='", "<script>", "</script", "<script></script>", "<script src=a></script>", "<p onclick=abcde>",
		"<p oncut=a ", " a=b", "&amp;", "<p title='&", "<![CDATA[", "<form>", "<input name=a>", "<textarea>", "<?", "/", "=", "<!---->",
	} {
		t.Run(unit, func(t *testing.T) {
			for _, head := range []string{"", "<a ", "<script>", "<a href='"} {
				src := head + strings.Repeat(unit, 1<<20/len(unit)*4)
				start := time.Now()
				Read("a.html", src)
				if took := time.Since(start); took > 10*time.Second {
					t.Errorf("%q: %v for %d bytes", head, took, len(src))
				}
			}
		})
	}
}
