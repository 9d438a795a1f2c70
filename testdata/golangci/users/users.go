// Package users sends an access token, which makes the key needless: with the
// host in another package, and on two lines of one request.
package users

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"example.com/golangci/api"
)

// A Client reads what belongs to a user.
type Client struct {
	HTTP       *http.Client
	Key, Token string
}

// Me asks who the user is.
func (c *Client) Me(ctx context.Context) (*http.Response, error) {
	u := api.Root + "/me?site=stackoverflow&key=" + url.QueryEscape(c.Key) + "&access_token=" + c.Token // SE002
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	return c.HTTP.Do(req)
}

// Inbox asks for what is unread.
func (c *Client) Inbox(ctx context.Context) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, api.Root+"/inbox/unread", nil)
	if err != nil {
		return nil, err
	}
	query := req.URL.Query()
	query.Set("key", c.Key)            // SE002, with the line below
	query.Set("access_token", c.Token) // part of the finding above
	query.Set("pagesize", "50")
	req.URL.RawQuery = query.Encode()
	return c.HTTP.Do(req)
}

// Comment sends a credential in the body.
func (c *Client) Comment(ctx context.Context, post, text string) (*http.Response, error) {
	form := url.Values{"site": {"stackoverflow"}, "body": {text}, "access_token": {c.Token}} // SE003
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, api.Root+"/posts/"+post+"/comments/add", strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return c.HTTP.Do(req)
}

// Badges already sends the header, and the token beside it.
func (c *Client) Badges(ctx context.Context) (*http.Response, error) {
	u := api.Root + "/me/badges?site=stackoverflow&access_token=" + c.Token // SE004
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.Token)
	return c.HTTP.Do(req)
}

// Reputation sends a header that the API does not understand.
func (c *Client) Reputation(ctx context.Context) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, api.Root+"/me/reputation?site=stackoverflow", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "token "+c.Token) // SE008
	return c.HTTP.Do(req)
}
