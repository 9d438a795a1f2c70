// Package session is a client whose host its users choose. // want package:"helpers"
package session

import (
	"net/http"
	"net/url"
	"strings"
)

type Session struct {
	base, key string
}

func New(base, key string) *Session { // want New:`returns 0 {base:\$0 key:\$1}`
	return &Session{base: strings.TrimSuffix(base, "/"), key: key}
}

func (s *Session) Info() (*http.Response, error) { // want Info:`sends http.Get url \$r.base"/info\?site=tex&key="\$r.key`
	return http.Get(s.base + "/info?site=tex&key=" + s.key)
}

func (s *Session) Get(path string, v url.Values) (*http.Response, error) { // want Get:`sends http.Get url \$r.base\$0"\?"\$1`
	return http.Get(s.base + path + "?" + v.Encode())
}

func (s *Session) Request(path string) (*http.Request, error) { // want Request:`returns 0 {URL:{\$r.base\$0} urltext:\$r.base\$0}`
	return http.NewRequest("GET", s.base+path, nil)
}

func (s *Session) SetKey(key string) { // want SetKey:`sets \$r {key:\$0}`
	s.key = key
}
