// URLs go through a channel to a worker: what they meet there is not followed.
// Seen in crawlers; there is no fix.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func worker(urls <-chan string, done chan<- bool) {
	for u := range urls {
		resp, err := http.Get(u)
		if err != nil {
			fmt.Println(err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
	done <- true
}

func main() {
	urls, done := make(chan string), make(chan bool)
	go worker(urls, done)
	for _, site := range []string{"unix", "tex"} {
		urls <- "https://api.stackexchange.com/2.3/info?site=" + site + "&key=" + key // miss: what is sent on a channel is not followed
	}
	close(urls)
	<-done
}
