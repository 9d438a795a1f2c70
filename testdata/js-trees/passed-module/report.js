export async function report(client) {
  const json = await client.get('https://status.example.org/quota.json');
  console.log(json.quota_max);
}
