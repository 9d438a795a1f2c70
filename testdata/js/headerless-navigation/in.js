// Navigation, images, beacons and event streams send no header.
// Seen in scripts that open the answer in a tab.
const url = 'https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=abcdefghijklmnopqrstuv(('; // want "SE006"

window.open(url);
new Image().src = 'https://api.stackexchange.com/2.3/info?site=stackoverflow&key=abcdefghijklmnopqrstuv(('; // want "SE006"
navigator.sendBeacon('https://api.stackexchange.com/2.3/info?key=abcdefghijklmnopqrstuv((', 'x=1'); // want "SE006"
new EventSource('https://api.stackexchange.com/2.3/sites?key=abcdefghijklmnopqrstuv((').onerror = e => console.log(e.type); // want "SE006"
