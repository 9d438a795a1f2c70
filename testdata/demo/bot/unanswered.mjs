// Prints the newest unanswered questions of some tags, for the daily summary.
// Usage: SE_KEY=… node unanswered.mjs go javascript
import axios from 'axios';

const api = 'https://api.stackexchange.com/2.3';
const key = process.env.SE_KEY;

async function unanswered(tag) {
  const { data } = await axios.get(`${api}/questions/unanswered`, {
    params: {
      order: 'desc',
      sort: 'creation',
      tagged: tag,
      site: 'stackoverflow',
      key: key,
    },
    timeout: 10000,
  });
  if (data.backoff) {
    await new Promise(done => setTimeout(done, data.backoff * 1000));
  }
  return data.items;
}

for (const tag of process.argv.slice(2)) {
  for (const question of await unanswered(tag)) {
    console.log(`${tag}: ${question.title} ${question.link}`);
  }
}
