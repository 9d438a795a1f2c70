// The key is read through optional chaining, with a default.
// Seen in programs with a settings file.
const settings = { stackexchange: { key: 'abcdefghijklmnopqrstuv((' } };
const key = settings?.stackexchange?.key ?? 'vutsrqponmlkjihgfedcba((';

const response = await fetch(`https://api.stackexchange.com/2.3/sites?key=${key}&pagesize=1`); // want "SE001"
const { items, quota_max } = await response.json();
console.log(items.length, quota_max);
