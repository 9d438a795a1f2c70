// The file is not formatted by gofmt: what the fix does not touch stays as it is.
// Seen in gists.
package main

import ("fmt";"io";"log";"net/http")

const key   = "abcdefghijklmnopqrstuv(("

func main() {
  resp,err := http.Get("https://api.stackexchange.com/2.3/tags?key="+key+"&site=stackoverflow") // want "SE001"
  if err!=nil {
    log.Fatal(err)
  }
  defer resp.Body.Close()
  body,_ := io.ReadAll(resp.Body)
  fmt.Println(string(body))
}
