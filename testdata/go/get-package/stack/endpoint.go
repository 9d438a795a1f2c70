package stack

const endpoint = "https://api.stackexchange.com/2.3"
