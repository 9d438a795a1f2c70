// Package resty stands for the HTTP client of the same name.
package resty

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// A Client holds what its requests have in common.
type Client struct {
	BaseURL    string
	QueryParam url.Values
	FormData   url.Values
	Header     http.Header
	Token      string
	hc         *http.Client
	before     []func(*Client, *Request) error
}

// OnBeforeRequest adds a function that is called with each request.
func (c *Client) OnBeforeRequest(f func(*Client, *Request) error) *Client {
	c.before = append(c.before, f)
	return c
}

// New returns a client.
func New() *Client { return NewWithClient(&http.Client{}) }

// NewWithClient returns a client that sends through another one.
func NewWithClient(hc *http.Client) *Client {
	return &Client{QueryParam: url.Values{}, FormData: url.Values{}, Header: http.Header{}, hc: hc}
}

func (c *Client) SetBaseURL(u string) *Client {
	c.BaseURL = strings.TrimRight(u, "/")
	return c
}

func (c *Client) SetHostURL(u string) *Client { return c.SetBaseURL(u) }

func (c *Client) SetQueryParam(name, value string) *Client {
	c.QueryParam.Set(name, value)
	return c
}

func (c *Client) SetQueryParams(params map[string]string) *Client {
	for name, value := range params {
		c.QueryParam.Set(name, value)
	}
	return c
}

func (c *Client) SetFormData(data map[string]string) *Client {
	for name, value := range data {
		c.FormData.Set(name, value)
	}
	return c
}

func (c *Client) SetHeader(name, value string) *Client {
	c.Header.Set(name, value)
	return c
}

func (c *Client) SetAuthToken(token string) *Client {
	c.Token = token
	return c
}

// R returns a request of the client.
func (c *Client) R() *Request {
	return &Request{client: c, QueryParam: url.Values{}, FormData: url.Values{}, Header: http.Header{}, ctx: context.Background()}
}

// A Request is sent by one of its methods with the name of a method of HTTP.
type Request struct {
	URL        string
	Method     string
	Token      string
	QueryParam url.Values
	FormData   url.Values
	Header     http.Header
	Body       any
	client     *Client
	ctx        context.Context
}

func (r *Request) SetContext(ctx context.Context) *Request {
	r.ctx = ctx
	return r
}

func (r *Request) SetQueryParam(name, value string) *Request {
	r.QueryParam.Set(name, value)
	return r
}

func (r *Request) SetQueryParams(params map[string]string) *Request {
	for name, value := range params {
		r.QueryParam.Set(name, value)
	}
	return r
}

func (r *Request) SetQueryParamsFromValues(params url.Values) *Request {
	for name, values := range params {
		for _, value := range values {
			r.QueryParam.Add(name, value)
		}
	}
	return r
}

func (r *Request) SetQueryString(query string) *Request {
	if params, err := url.ParseQuery(query); err == nil {
		r.SetQueryParamsFromValues(params)
	}
	return r
}

func (r *Request) SetFormData(data map[string]string) *Request {
	for name, value := range data {
		r.FormData.Set(name, value)
	}
	return r
}

func (r *Request) SetHeader(name, value string) *Request {
	r.Header.Set(name, value)
	return r
}

func (r *Request) SetAuthToken(token string) *Request {
	r.Token = token
	return r
}

func (r *Request) Get(u string) (*Response, error)  { return r.Execute(http.MethodGet, u) }
func (r *Request) Head(u string) (*Response, error) { return r.Execute(http.MethodHead, u) }
func (r *Request) Post(u string) (*Response, error) { return r.Execute(http.MethodPost, u) }

// Execute sends the request.
func (r *Request) Execute(method, u string) (*Response, error) {
	for _, f := range r.client.before {
		if err := f(r.client, r); err != nil {
			return nil, err
		}
	}
	req, err := r.build(method, u)
	if err != nil {
		return nil, err
	}
	resp, err := r.client.hc.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return &Response{Request: r, RawResponse: resp, body: body}, err
}

// build returns the request as net/http knows it.
func (r *Request) build(method, u string) (*http.Request, error) {
	if !strings.Contains(u, "://") {
		u = r.client.BaseURL + "/" + strings.TrimLeft(u, "/")
	}
	form := merged(r.client.FormData, r.FormData).Encode()
	req, err := http.NewRequestWithContext(r.ctx, method, u, strings.NewReader(form))
	if err != nil {
		return nil, err
	}
	query := merged(r.client.QueryParam, r.QueryParam).Encode()
	if req.URL.RawQuery != "" && query != "" {
		query = "&" + query
	}
	req.URL.RawQuery += query
	req.Header = http.Header(merged(url.Values(r.client.Header), url.Values(r.Header)))
	if form != "" {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for _, token := range []string{r.client.Token, r.Token} {
		if token != "" {
			req.Header.Set("Authorization", "Bearer "+token)
		}
	}
	return req, nil
}

// merged returns the client's values, and the request's in place of those.
func merged(client, request url.Values) url.Values {
	all := url.Values{}
	for _, values := range []url.Values{client, request} {
		for name, list := range values {
			all[name] = list
		}
	}
	return all
}

// A Response is what came back, read to its end.
type Response struct {
	Request     *Request
	RawResponse *http.Response
	body        []byte
}

func (r *Response) Body() []byte    { return r.body }
func (r *Response) String() string  { return strings.TrimSpace(string(r.body)) }
func (r *Response) StatusCode() int { return r.RawResponse.StatusCode }
func (r *Response) IsError() bool   { return r.StatusCode() > 399 }
func (r *Response) IsSuccess() bool { return r.StatusCode() > 199 && r.StatusCode() < 300 }
