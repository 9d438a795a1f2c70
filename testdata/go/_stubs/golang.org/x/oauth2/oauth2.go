// Package oauth2 stands for the package whose HTTP clients send a token.
package oauth2

import (
	"context"
	"net/http"
)

// An Endpoint is where an OAuth server is asked.
type Endpoint struct{ AuthURL, TokenURL string }

// A Config describes an application.
type Config struct {
	ClientID, ClientSecret, RedirectURL string
	Scopes                              []string
	Endpoint                            Endpoint
}

// Client returns a client that sends a token.
func (c *Config) Client(ctx context.Context, t *Token) *http.Client {
	return NewClient(ctx, StaticTokenSource(t))
}

// A Token is what the server hands out.
type Token struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type,omitempty"`
}

// A TokenSource returns a token.
type TokenSource interface{ Token() (*Token, error) }

type static struct{ t *Token }

func (s static) Token() (*Token, error) { return s.t, nil }

// StaticTokenSource returns a source of one token.
func StaticTokenSource(t *Token) TokenSource { return static{t} }

// NewClient returns a client that sends the token of a source.
func NewClient(ctx context.Context, src TokenSource) *http.Client {
	return &http.Client{Transport: &Transport{Source: src}}
}

// A Transport adds the token to each request.
type Transport struct {
	Source TokenSource
	Base   http.RoundTripper
}

// RoundTrip sends a copy of the request with the token.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	token, err := t.Source.Token()
	if err != nil {
		return nil, err
	}
	copied := req.Clone(req.Context())
	copied.Header.Set("Authorization", "Bearer "+token.AccessToken)
	base := t.Base
	if base == nil {
		base = http.DefaultTransport
	}
	return base.RoundTrip(copied)
}
