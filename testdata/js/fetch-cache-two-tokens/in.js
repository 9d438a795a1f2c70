// Two users share a list of the URLs that were asked for: without their tokens, these are the same.
// Seen in programs that count what they ask for.
// differs: the fixed program no longer tells the users' requests apart
const asked = new Set();

async function inbox(token) {
  const url = `https://api.stackexchange.com/2.3/inbox?filter=default&access_token=${token}`; // want "SE002"
  asked.add(url);
  const response = await fetch(url);
  return response.json();
}

async function main() {
  for (const token of ['tokentokentokentoken12))', 'anothertokenanother345))']) {
    const data = await inbox(token);
    console.log(data.items.length, asked.size);
  }
}

main();
