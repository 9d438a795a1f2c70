//go:build !staging

package main

const host = "https://api.stackexchange.com"
