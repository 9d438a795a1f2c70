package mockapi

import (
	"context"
	"net/url"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// page asks for tags with a key in the header, and shows how it ends.
const page = `<p id="out"></p><script>
fetch('` + tags + `', { headers: { Authorization: 'Bearer ` + key + `' } })
  .then((r) => r.json()).then((d) => { out.textContent = 'quota ' + d.quota_max; })
  .catch((e) => { out.textContent = e.name; });
</script>`

// TestChromium checks that the switches for CORS mean to a browser what they
// say, and that it reaches the server at all.
func TestChromium(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium")
	}
	if testing.Short() {
		t.Skip("starts a browser for each row")
	}
	for _, test := range []struct {
		name     string
		config   Config
		want     string
		requests string // those that arrive
	}{
		{"granted", Config{Mode: Strict}, "quota 10000", "OPTIONS GET"},
		{"NoPreflight", Config{NoPreflight: true}, "TypeError", "OPTIONS"},
		{"WildcardPreflight", Config{WildcardPreflight: true}, "quota 10000", "OPTIONS GET"}, // against the standard
		{"NoCORS", Config{NoCORS: true}, "TypeError", "OPTIONS"},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := listen(t, test.config)
			out := browse(t, chromium, append(l.ChromiumFlags(), "data:text/html,"+url.PathEscape(page)))
			if !strings.Contains(out, test.want+"</p>") {
				t.Errorf("got %s, want %s", out, test.want)
			}
			var methods []string
			for _, r := range l.Records() {
				if r.API {
					methods = append(methods, r.Method)
				}
			}
			if got := strings.Join(methods, " "); got != test.requests {
				t.Errorf("got requests %q, want %q", got, test.requests)
			}
		})
	}
}

// browse opens a page without a window and returns what has become of it.
func browse(t *testing.T, chromium string, args []string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--disable-background-networking", "--disable-component-update",
		"--user-data-dir=" + t.TempDir(), "--virtual-time-budget=5000", "--dump-dom",
	}, args...)
	out, err := exec.CommandContext(ctx, chromium, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
