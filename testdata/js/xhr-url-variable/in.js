// XMLHttpRequest with a URL from a variable and a type of response.
// Seen in extensions.
const token = 'tokentokentokentoken12))';
const key = 'abcdefghijklmnopqrstuv((';
const url = `https://api.stackexchange.com/2.3/me/favorites?site=stackoverflow&access_token=${token}&key=${key}`; // want "SE002"

const request = new XMLHttpRequest();
request.open('GET', url);
request.responseType = 'json';
request.addEventListener('load', () => console.log(request.status, request.response.items[0].owner.user_id));
request.send();
