// The function has a context, but the request does not use it: that stays so.
// Seen in code that got its contexts later.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func info(ctx context.Context, site string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?key=" + key + "&site=" + site) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(info(context.Background(), "unix"))
}
