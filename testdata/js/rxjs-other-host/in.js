// rxjs with a key for another host.
// Seen in single-page programs.
import { ajax } from 'rxjs/ajax';

ajax.getJSON('https://www.googleapis.com/books/v1/volumes?key=abc&q=stack').subscribe(d => console.log(d.query));
