// Angular's HttpClient with the key among the params of a service.
// Seen in services that wrap one API.
import { inject } from '@angular/core';
import { HttpClient } from '@angular/common/http';

export class Tags {
  http = inject(HttpClient);
  key = 'abcdefghijklmnopqrstuv((';

  list() {
    return this.http.get('https://api.stackexchange.com/2.3/tags', { params: { site: 'stackoverflow', key: this.key } }); // want "SE001 key in the query of HttpClient.get"
  }

  vote(id, token) {
    const url = `https://api.stackexchange.com/2.3/answers/${id}/upvote`;
    return this.http.post(url, { site: 'stackoverflow', access_token: token }); // want "SE003"
  }
}

const tags = new Tags();
tags.list().subscribe(answer => console.log(answer.items[0].name, answer.quota_max));
tags.vote(1, 'abcdefghijklmnopqrstuv))').subscribe({ next: answer => console.log(answer.items.length), error: e => console.log(e.status) });
