package mockapi

import (
	"bytes"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

// bodyCredentials separates the credentials of a body from the rest of it.
// A body of a type that holds no parameters is returned as it is.
func bodyCredentials(r Request) (found []Credential, rest string) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case r.Body == "":
	case strings.HasSuffix(kind, "json") || err != nil && r.Body[0] == '{':
		return jsonCredentials(r.Body)
	case kind == "multipart/form-data":
		return multipartCredentials(r.Body, params["boundary"])
	case kind == "application/x-www-form-urlencoded" || kind == "text/plain" || err != nil:
		found, pairs := takeCredentials(Body, splitPairs(r.Body))
		return found, joinPairs(pairs)
	}
	return nil, r.Body
}

// jsonCredentials separates the credentials of a JSON object's top level.
func jsonCredentials(body string) (found []Credential, rest string) {
	members, ok := jsonMembers(body)
	if !ok {
		return nil, body
	}
	var kept []string
	for _, m := range members {
		name, ok := credentialName(m.name)
		if !ok {
			kept = append(kept, quote(m.name)+":"+string(m.value))
			continue
		}
		value := string(m.value)
		json.Unmarshal(m.value, &value) // what is no string counts as its source text
		found = append(found, Credential{Body, name, value})
	}
	return found, "{" + strings.Join(kept, ",") + "}"
}

// A jsonMember is one member of an object, which a map would put out of order.
type jsonMember struct {
	name  string
	value json.RawMessage
}

// jsonMembers returns the members of an object in their order.
func jsonMembers(body string) (members []jsonMember, ok bool) {
	d := json.NewDecoder(strings.NewReader(body))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, false
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, false
		}
		name, _ := t.(string)
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return nil, false
		}
		members = append(members, jsonMember{name, value})
	}
	return members, true
}

// quote returns a JSON string.
func quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(s)
	return strings.TrimSuffix(b.String(), "\n")
}

// multipartCredentials separates the credentials of a multipart form. The rest
// is rendered as name=value lines, which is what a comparison needs.
func multipartCredentials(body, boundary string) (found []Credential, rest string) {
	var b strings.Builder
	parts := multipart.NewReader(strings.NewReader(body), boundary)
	for {
		p, err := parts.NextPart()
		if err != nil {
			return found, b.String()
		}
		value, _ := io.ReadAll(p)
		if name, ok := credentialName(p.FormName()); ok {
			found = append(found, Credential{Body, name, string(value)})
		} else {
			b.WriteString(p.FormName() + "=" + string(value) + "\n")
		}
	}
}
