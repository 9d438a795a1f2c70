// A template with both credentials: the token wins and the key goes.
// Seen in scripts that let a user write through the API.
const key = 'abcdefghijklmnopqrstuv((';
const token = 'tokentokentokentoken12))';

const inbox = () => fetch(`https://api.stackexchange.com/2.3/inbox/unread?access_token=${token}&key=${key}&filter=default`) // want "SE002"
  .then(response => response.json());

inbox().then(data => console.log(data.items.length, data.items[0].owner.user_id, data.error_name));
