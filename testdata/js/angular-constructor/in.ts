// Angular services whose HttpClient is a parameter of the constructor, told by its type.
// Seen in most services: a field of the class, a parameter that becomes one, and an interceptor's handler beside it.
import { Injectable } from '@angular/core';
import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';
import { Observable } from 'rxjs';
import { map } from 'rxjs/operators';

interface Wrapper<T> { items: T[]; quota_max: number; }
interface Tag { name: string; }

const environment = { api: 'https://api.stackexchange.com/2.3', key: 'abcdefghijklmnopqrstuv((' };

@Injectable({ providedIn: 'root' })
export class TagService {
  private readonly base: string = environment.api;

  constructor(private http: HttpClient) {}

  list(page = 1): Observable<Tag[]> {
    return this.http.get<Wrapper<Tag>>(`${this.base}/tags?site=stackoverflow&page=${page}&key=${environment.key}`) // want "SE001 key in the query of HttpClient.get"
      .pipe(map((answer: Wrapper<Tag>) => answer.items));
  }
}

export class UserService {
  protected client: HttpClient;

  constructor(http: HttpClient, private token: string) {
    this.client = http;
  }

  me(): Observable<Wrapper<Tag>> {
    let params: HttpParams = new HttpParams().set('site', 'stackoverflow').set('access_token', this.token); // want "SE002"
    return this.client.get<Wrapper<Tag>>(environment.api + '/me', { params: params as HttpParams });
  }
}

new TagService(new HttpClient(null!)).list().subscribe(tags => console.log(tags[0].name, tags.length));
new UserService(new HttpClient(null!), 'abcdefghijklmnopqrstuv))').me().subscribe(answer => console.log(answer.quota_max));
