// Builders, helpers, closures and values, all for another host; the API gets nothing.
// Nothing of this is to be found.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func smokeURL(route string) string {
	return "https://metasmoke.erwaysoftware.com/api/v2.0/" + route + "?key=" + key
}

func get(u string) string {
	resp, err := http.Get(u)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	var b strings.Builder
	b.WriteString("https://www.googleapis.com/youtube/v3/videos?id=1")
	fmt.Fprintf(&b, "&key=%s", key)
	params := []string{"access_token=" + key, "per_page=1"}
	add := func(v url.Values) string { v.Set("key", key); return v.Encode() }
	fmt.Println(get(smokeURL("posts")))
	fmt.Println(get(b.String()))
	fmt.Println(get("https://gitee.com/api/v5/user?" + strings.Join(params, "&")))
	fmt.Println(get("https://maps.googleapis.com/maps/api/js?" + add(url.Values{"v": {"3"}})))
	fmt.Println(get("https://api.stackexchange.com/2.3/info?site=unix"))
}
