//go:build staging

package main

const host = "https://stack.staging.example.org"
