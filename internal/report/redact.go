package report

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// What spells a token, at the beginning of a text. Keys are public and are left alone. A value that starts
// with a dollar sign, a percent sign or a brace is a variable of a template, a
// format or a shell.
var (
	// named is a value behind the name of the parameter, within a string.
	named = regexp.MustCompile("(?i)^access[_-]?token(?:=|%3d)((?:[^&\"'`\\s<>#$%{=]|%[0-9a-f]{2})(?:[^&\"'`\\s<>#$]|\\$[^{\"'`])*)")
	// following is a string literal behind the name: the value of a property,
	// an argument, an assignment, or the operand after "access_token=". Behind a
	// quote there is more than blanks between them: "$ACCESS_TOKEN" "$url" are two
	// arguments of a command.
	following = regexp.MustCompile("(?i)^access[_-]?token(?:" +
		"(?:=|%3d)[\"'`][\\s+]{1,9}|[\"'`]\\]?\\s{0,9}[:,+(|?=][\\s:=,+(|?]{0,63}|\\]?(?:[\\s:,+(|?][\\s:=,+(|?]{0,63}|=[\\s:=,+(|?]{1,63}))" +
		"(?:\"((?:[^\"\\\\\\n]|\\\\.)+)\"|'((?:[^'\\\\\\n]|\\\\.)+)'|`((?:[^`\\\\$]|\\\\.|\\$[^{`])+))")
	// assigned is such a literal right behind an equals sign, unless the quote
	// is rather the end of "access_token=" and code follows.
	assigned = regexp.MustCompile("(?i)^access[_-]?token=[\"'`]([^\"'`\\s+,&$]+)[\"'`]")
	// bearer is a header that is spelled whole; "bearer token" is prose.
	bearer = regexp.MustCompile("(?i)^bearer:?\\s+([^\"'`\\s$%{<](?:[^\"'`\\s$]*[0-9*][^\"'`\\s$]*|[^\"'`\\s$]{15,}))")
	// shaped is what tokens look like, at the end of a text: 22 characters, then two
	// parentheses. What comes before is the first group.
	shaped = regexp.MustCompile(`(^|[^A-Za-z0-9*()%]|%[0-9A-Fa-f]{2})((?:[A-Za-z0-9*()]|%2[89Aa]){22}(?:\)\)|%29%29))$`)
	// call has that shape by chance, as the end of f(encodeURIComponent(key)).
	call = regexp.MustCompile(`^[A-Za-z]+\([A-Za-z()]*\)\)$`)
	// public is a key that stands where a token is expected, or no value at all:
	// another name of a list, the URL that follows, or what separates parameters.
	// Tokens in a URL have a name of their own.
	public = regexp.MustCompile(`^(?:https?://.*|(?:[A-Za-z0-9*()]|%2[89Aa]){22}(?:\(\(|%28%28)|key|site|filter|page|pagesize|[^A-Za-z0-9]*)$`)
)

// secrets returns where a text spells tokens.
func secrets(text string) (spans []fixes.Span) {
	src := []byte(text)
	for at := range seapi.FoldOccurrences(src, "access") {
		spans = append(spans, valuesAt(text, at, named, following, assigned)...)
	}
	for at := range seapi.FoldOccurrences(src, "bearer") {
		if at == 0 || !seapi.IsNameByte(text[at-1]) {
			spans = append(spans, valuesAt(text, at, bearer)...)
		}
	}
	for _, closing := range []string{"))", "%29%29"} {
		for at := 0; ; at++ {
			i := strings.Index(text[at:], closing)
			if i < 0 {
				break
			}
			at += i
			if token, ok := shapedBefore(text, at, at+len(closing)); ok {
				spans = append(spans, token)
			}
		}
	}
	return spans
}

// shapedBefore returns the token that ends with the parentheses between two offsets.
func shapedBefore(text string, at, end int) (token fixes.Span, ok bool) {
	const characters, longest = 22, len("%XX")*(22+1) + 1
	for i := max(0, at-characters); i < at; i++ {
		if !seapi.IsNameByte(text[i]) && strings.IndexByte("*()%", text[i]) < 0 {
			return token, false // most code is told apart here
		}
	}
	from := max(0, at-longest)
	m := shaped.FindStringSubmatchIndex(text[from:end])
	if m == nil {
		return token, false
	}
	before, value := text[from+m[2]:from+m[3]], text[from+m[4]:from+m[5]]
	quoted := strings.ContainsAny(before, "\"'`")
	return fixes.Span{Start: from + m[4], End: from + m[5]}, quoted || !call.MatchString(value)
}

// valuesAt returns the values that patterns match at an offset: each pattern has
// one in one of its groups.
func valuesAt(text string, at int, patterns ...*regexp.Regexp) (spans []fixes.Span) {
	for _, re := range patterns {
		m := re.FindStringSubmatchIndex(text[at:])
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 && !public.MatchString(text[at+m[i]:at+m[i+1]]) {
				spans = append(spans, fixes.Span{Start: at + m[i], End: at + m[i+1]})
			}
		}
	}
	return spans
}

// Redact replaces the tokens that a text spells by asterisks. The text keeps its
// length, so that columns stay right.
func Redact(text string) string {
	spans := secrets(text)
	if len(spans) == 0 {
		return text
	}
	b := []byte(text)
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			if b[i] != '\n' {
				b[i] = '*'
			}
		}
	}
	return string(b)
}

// around is how far a name and the value that it names may be apart.
const around = 1000

// distinct matches a value that is no word of a comment, such as
// access_token=TOKEN: one that is worth looking for elsewhere.
var distinct = regexp.MustCompile(`^.{0,99}[0-9].{0,99}$`)

// minToken is the length in bytes of the shortest such value.
const minToken = 6

// tokens adds the tokens that are spelled around a span.
func (t *Text) tokens(s fixes.Span, found map[string]bool) {
	end := min(max(s.End, 0), len(t.src))
	part := t.src[min(max(0, s.Start-around), end):min(len(t.src), end+around)]
	for _, at := range secrets(part) {
		if value := part[at.Start:at.End]; len(value) >= minToken && distinct.MatchString(value) {
			found[value] = true
		}
	}
}

// redacted returns a part of the text with its tokens replaced. They are looked
// for around it as well, as a name and its value may stand on different lines.
func (t *Text) redacted(part fixes.Span) string {
	from := max(0, part.Start-around)
	to := min(len(t.src), part.End+around)
	return Redact(t.src[from:to])[part.Start-from : part.End-from]
}
