package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestTags(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	endpoint = server.URL
	if _, err := tags("k"); err != nil {
		t.Error(err)
	}
}
