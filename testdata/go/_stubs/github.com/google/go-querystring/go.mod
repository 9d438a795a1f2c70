module github.com/google/go-querystring

go 1.26
