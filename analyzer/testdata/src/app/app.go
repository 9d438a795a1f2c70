// Package app uses what other packages make and send. // want package:"evidence"
package app

import (
	"net/http"
	"net/url"

	"api"
	"config"
	"options"
	"session"
	"urls"
	"web"
)

const host = "https://api.stackexchange.com/2.3/"

func variables(s config.Settings) {
	http.Get(config.Base + "/info?key=" + config.Key) // want `SE001: key in the query of http.Get; send it as Authorization: Bearer$`
	http.Get(config.Host + "/info?key=" + config.Key) // want `SE001: key in the query of http.Get; send it as Authorization: Bearer$`
	http.Get(config.Info)                             // want `SE001: .*; the parameter is spelled in another package; run seauthlint on the whole module to fix it`
	http.Get(s.API + "/info?key=" + s.Key)            // want `SE001: key`
	d := config.Defaults()
	http.Get(d.API + "/info?key=" + d.Key) // want `SE001: key`
}

func builders(k string) {
	http.Get(urls.Build("info", k))                      // want `SE001: .* spelled in another package`
	http.Get(urls.API("/info") + "?key=" + k)            // want `SE001: key`
	http.Get(urls.WithKey(host+"info", k))               // want `SE001: .* spelled in another package`
	http.Get(host + "info?" + urls.Params(k).Encode())   // want `SE001: .* spelled in another package`
	http.Get(urls.WithKey("https://example.org/api", k)) // another host
	v := urls.Params(k)                                  // want `SE001: .* spelled in another package`
	v.Set("page", "1")
	http.Get(urls.Join(host+"info", v))
	http.Get(urls.Join(host+"info", url.Values{"site": {"tex"}}))
}

func helpers(k string) {
	web.Get(host + "info?key=" + k) // want `SE001: key in the query of web.Get; send it as Authorization: Bearer; the request is sent in package web; run seauthlint on the whole module to fix it`
	var into any
	web.JSON(host+"info?key="+k, &into) // want `SE001: key in the query of web.JSON`
	v := url.Values{"site": {"stackoverflow"}}
	v.Set("key", k) // want `SE001: key in the query of web.Query`
	web.Query(host+"info", v)
	web.Post(host+"posts/1/comments/add", url.Values{"access_token": {k}, "body": {"x"}}) // want `SE003: access_token in the body of web.Post`
	web.Get("https://example.org/api?key=" + k)
	web.Get(host + "info?site=stackoverflow")
	web.Authorized(host+"info?key="+k, k) // want `SE004: key in the query of web.Authorized although`
}

func signs(k string) {
	v := url.Values{}
	web.Sign(v, k) // want `SE001: .* spelled in another package`
	http.Get(host + "info?" + v.Encode())

	req, err := http.NewRequest("GET", host+"info", nil)
	if err != nil {
		return
	}
	web.SignRequest(req, k) // want `SE001: .* spelled in another package`
	http.DefaultClient.Do(req)
}

func sessions(k string) {
	s := session.New("https://api.stackexchange.com/2.3", k)
	s.Info() // want `SE001: key in the query of session.Session.Info`
	v := url.Values{}
	v.Set("access_token", k) // want `SE002: access_token in the query of session.Session.Get`
	s.Get("/me", v)
	req, err := s.Request("/me?access_token=" + k) // want `SE002: access_token in the query of session.Session.Request`
	if err != nil {
		return
	}
	http.DefaultClient.Do(req)

	other := session.New("https://example.org", k)
	other.Info()
	other.SetKey(k)
	other.Info()
}

func clients(k string) {
	c := &api.Client{Key: k}
	c.Info()
	c.Raw("/me?access_token=" + k) // want `SE002: access_token in the query of api.Client.Raw`
	c.Keyed("/me?site=stackoverflow")
	c.Keyed("/me?site=stackoverflow&access_token=" + k) // want `SE002: .*access_token in the query of api.Client.Keyed`
}

type getter interface {
	Get(path string) (*http.Response, error)
}

func changed(k string) {
	options.New().Get("/info?key=" + k) // want `SE001: key in the query of options.Client.Get`
	options.New(options.Base("https://example.org")).Get("/info?key=" + k)
	var g getter = options.New()
	g.Get("/info?key=" + k) // want `SE001: key in the query of app.getter.Get`
}
