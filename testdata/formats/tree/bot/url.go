package main

import "os"

func endpoint(route string) string {
	return "https://api.stackexchange.com/2.3/" + route + "?site=stackoverflow&key=" + os.Getenv("SE_KEY")
}
