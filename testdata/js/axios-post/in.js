// axios.post with the credentials in a form.
// Seen in bots that write comments.
const axios = require('axios');
const token = process.env.STACK_TOKEN;
const key = process.env.STACK_KEY;

const form = new URLSearchParams({ site: 'stackoverflow', body: 'Hello', access_token: token, key }); // want "SE003"
axios.post('https://api.stackexchange.com/2.3/posts/1/comments/add', form)
  .then(response => console.log(response.data.items[0].owner.user_id))
  .catch(error => console.log(error.message));
