package mockapi

import (
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// mask returns what may be shown of a secret: enough to tell it from others.
// What stands for none is shown as it is.
func mask(secret string) string {
	if (Credential{Value: secret}).Empty() {
		return secret
	}
	sum := sha256.Sum256([]byte(secret))
	return fmt.Sprintf("#%x", sum[:2])
}

// Secrets in texts: values of parameters and members that are known to be
// secret, and what looks like a key or a token wherever it is.
var (
	secretParam  = regexp.MustCompile(`(?i)\b((?:access_token|client_secret|api_?key|(?:k|%6b)ey|code)=)([^&\s"'#<>]*)`)
	secretMember = regexp.MustCompile(`(?i)("(?:access_token|client_secret|api_?key|key|code)"\s*:\s*")([^"]*)`)
	secretShape  = regexp.MustCompile(`()((?:[\w*]|%2[Aa]|[()]|%2[89])*(?:\(\(|\)\)|%28%28|%29%29))`)
)

// maskText returns a text with its secrets masked.
func maskText(text string) string {
	for _, re := range []*regexp.Regexp{secretParam, secretMember, secretShape} {
		text = re.ReplaceAllStringFunc(text, func(found string) string {
			m := re.FindStringSubmatch(found)
			return m[1] + mask(decode(m[2]))
		})
	}
	return text
}

// secretHeader matches the names of headers that hold nothing but secrets.
var secretHeader = regexp.MustCompile(`(?i)authorization|cookie|token|key`)

// maskHeader renders a header with its secrets masked.
func maskHeader(h http.Header) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(h)) {
		for _, value := range h[name] {
			if secretHeader.MatchString(name) {
				value = mask(value)
			}
			parts = append(parts, name+": "+maskText(value))
		}
	}
	return "{" + strings.Join(parts, "; ") + "}"
}

// String returns the values with marks for their secrets.
func (a Authorization) String() string {
	var shown []string
	for _, value := range a {
		scheme, rest, ok := strings.Cut(value, " ")
		if !ok {
			scheme, rest = "", value
		}
		shown = append(shown, strings.TrimSpace(scheme+" "+mask(rest)))
	}
	return "[" + strings.Join(shown, ", ") + "]"
}

// Format implements fmt.Formatter, so that no verb shows a secret.
func (a Authorization) Format(f fmt.State, _ rune) { io.WriteString(f, a.String()) }

// String returns where a credential was, its name, and a mark of its value.
func (c Credential) String() string { return string(c.Where) + " " + c.Name + "=" + mask(c.Value) }

// Format implements fmt.Formatter, so that no verb shows the value.
func (c Credential) Format(f fmt.State, _ rune) { io.WriteString(f, c.String()) }

// String returns the request on one line, with marks for its secrets.
func (r Record) String() string {
	parts := []string{r.Method, r.Scheme + "://" + r.Host + maskText(r.Path)}
	if r.Query != "" {
		parts[1] += "?" + maskText(r.Query)
	}
	if len(r.Credentials) > 0 {
		parts = append(parts, fmt.Sprint(r.Credentials))
	}
	if len(r.Authorization) > 0 {
		parts = append(parts, "Authorization: "+r.Authorization.String())
	}
	if len(r.Header) > 0 {
		parts = append(parts, maskHeader(r.Header))
	}
	if r.Body != "" {
		parts = append(parts, maskText(r.Body))
	}
	return strings.Join(parts, " ")
}

// Format implements fmt.Formatter, so that no verb shows a secret.
func (r Record) Format(f fmt.State, _ rune) { io.WriteString(f, r.String()) }
