package mockapi

import (
	"encoding/json"
	"hash/fnv"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// A wrapper is the object around every answer of the API.
type wrapper struct {
	Items     []item `json:"items"`
	HasMore   bool   `json:"has_more"`
	Max       int    `json:"quota_max"`
	Remaining int    `json:"quota_remaining"`
	Backoff   int    `json:"backoff,omitempty"`
	Page      *int   `json:"page,omitempty"`
	Size      *int   `json:"page_size,omitempty"`
	Total     *int   `json:"total,omitempty"`
}

// An item is made up, but always the same for the same question.
type item struct {
	ID      int      `json:"question_id"`
	Title   string   `json:"title"`
	Name    string   `json:"name"`
	Link    string   `json:"link"`
	Body    string   `json:"body"`
	Score   int      `json:"score"`
	Count   int      `json:"count"`
	Tags    []string `json:"tags"`
	Upvoted bool     `json:"upvoted"`
	Owner   owner    `json:"owner"`
}

// An owner is a user; for a request with a token, the one whose token it is.
type owner struct {
	UserID int    `json:"user_id"`
	Name   string `json:"display_name"`
	Rep    int    `json:"reputation"`
}

// number returns a number below limit that depends on all of the text.
func number(text string, limit int) int {
	h := fnv.New32a()
	h.Write([]byte(text))
	return int(h.Sum32() % uint32(limit))
}

// wrap renders what a viewer sees of a place.
func (s *Server) wrap(rec Record, v viewer) string {
	w := s.page(rec, v)
	w.Max, w.Remaining = s.quota(v)
	w.Backoff = s.config.Backoff
	switch argument(rec, "filter") {
	case "none":
		return "{}"
	case "total":
		return `{"total":` + strconv.Itoa(*w.Total) + `}`
	case "", "default", "withbody":
		if s.config.Items > 0 {
			w.Total = nil
		}
	default:
		page, size := param(rec, "page", 1), param(rec, "pagesize", defaultSize)
		w.Page, w.Size = &page, &size
	}
	out, _ := json.Marshal(w)
	return string(out)
}

// The size of a page for which nobody asked.
const defaultSize = 30

// page returns the page that a request asks for.
func (s *Server) page(rec Record, v viewer) wrapper {
	page := param(rec, "page", 1)
	if total := s.config.Items; total > 0 {
		size := param(rec, "pagesize", defaultSize)
		first, end := min((page-1)*size, total), min(page*size, total)
		items := newItems(rec, place(rec, "page", "pagesize", "filter")+"#", first, end, v)
		return wrapper{Items: items, HasMore: end < total, Total: &total}
	}
	all := place(rec)
	total := number(all, 1000)
	items := newItems(rec, all, 0, min(param(rec, "pagesize", 2), 3), v)
	return wrapper{Items: items, HasMore: page < 3, Total: &total}
}

// place returns what the content of an answer depends on, but for the viewer.
// The order of the parameters and the way they are encoded do not matter to
// the API. Some of them may be left out.
func place(rec Record, without ...string) string {
	var params []string
	for _, p := range splitPairs(rec.Query + "&" + rec.Body) {
		if !slices.Contains(without, p.name()) {
			params = append(params, p.name()+"="+p.value())
		}
	}
	slices.Sort(params)
	return rec.Method + rec.Path + strings.Join(params, "&")
}

// newItems makes items up, from one number of a place to another.
func newItems(rec Record, place string, first, end int, v viewer) []item {
	items := []item{}
	for i := first; i < end; i++ {
		items = append(items, newItem(rec, place+strconv.Itoa(i), v))
	}
	return items
}

// newItem makes one item up.
func newItem(rec Record, seed string, v viewer) item {
	id := number(seed, 1000000)
	about := seed
	if v.token != "" {
		about = v.token
	}
	user := number(about, 100000)
	return item{
		ID: id, Title: "Item " + strconv.Itoa(id) + " of " + rec.Path, Name: "name-" + strconv.Itoa(id%97),
		Link: "https://stackoverflow.com/q/" + strconv.Itoa(id), Body: "<p>" + strconv.Itoa(id) + "</p>",
		Score: id % 23, Count: id % 1009, Tags: []string{"tag-" + strconv.Itoa(id%7)}, Upvoted: v.token != "",
		Owner: owner{user, "user" + strconv.Itoa(user), user % 5000},
	}
}

// argument returns the value of a parameter, wherever it was sent.
func argument(rec Record, name string) string {
	for _, p := range splitPairs(rec.Query + "&" + rec.Body) {
		if p.name() == name {
			return p.value()
		}
	}
	return ""
}

// param returns a parameter that is a number.
func param(rec Record, name string, otherwise int) int {
	if n, err := strconv.Atoi(argument(rec, name)); err == nil {
		return n
	}
	return otherwise
}

// Token is what the OAuth end points of other hosts hand out.
const Token = "tokentokentokentoken12))"

// echo answers for a host that is not the API: with what it was asked, and as
// the OAuth server with a token.
func echo(rec Record) Response {
	if strings.HasPrefix(rec.Path, "/oauth/access_token") {
		return oauth(rec)
	}
	text, _ := json.Marshal(map[string]any{
		"method": rec.Method, "host": rec.Host, "path": rec.Path, "query": rec.Query, "body": rec.Body,
		"items": []string{}, "results": []string{},
	})
	return Response{Status: http.StatusOK, Header: corsHeader("Content-Type", "application/json"), Body: string(text)}
}

// oauth answers in the two ways the OAuth server knows.
func oauth(rec Record) Response {
	if strings.HasSuffix(rec.Path, "/json") {
		text := `{"access_token":"` + Token + `","expires":86400}`
		return Response{Status: http.StatusOK, Header: corsHeader("Content-Type", "application/json"), Body: text}
	}
	return Response{
		Status: http.StatusOK, Header: corsHeader("Content-Type", "application/x-www-form-urlencoded"),
		Body: "access_token=" + Token + "&expires=86400",
	}
}
