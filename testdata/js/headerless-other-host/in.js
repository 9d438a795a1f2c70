// Scripts and images of other hosts, whose URLs have a key.
// Seen in every page with a map.
const script = document.createElement('script');
script.src = 'https://maps.googleapis.com/maps/api/staticmap?key=abc';
new Image().src = 'https://maps.googleapis.com/maps/api/staticmap?key=abc&size=1';
window.open('https://stackoverflow.com/oauth?client_id=1&scope=private_info&key=abc');
console.log(script.src.length);
