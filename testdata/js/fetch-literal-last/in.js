// A template without substitutions that ends in the key.
// Seen in dashboards that show one number.
async function showReputation(id) {
  const response = await fetch('https://api.stackexchange.com/2.3/users/22656?site=stackoverflow&key=abcdefghijklmnopqrstuv(('); // want "SE001"
  const { items: [user] } = await response.json();
  console.log(`${id}: ${user.owner.reputation}`);
}

showReputation(22656);
