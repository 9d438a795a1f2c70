// XMLHttpRequest with a joined URL, ES5 style.
// Seen in scripts without any library.
var apiKey = 'abcdefghijklmnopqrstuv((';

function getJSON(path, done) {
    var xhr = new XMLHttpRequest();
    xhr.open('GET', 'https://api.stackexchange.com/2.2/' + path + '?site=stackoverflow&key=' + apiKey, true); // want "SE001"
    xhr.onreadystatechange = function () {
        if (xhr.readyState === 4 && xhr.status === 200) {
            done(JSON.parse(xhr.responseText));
        }
    };
    xhr.send();
}

getJSON('tags', function (data) {
    console.log(data.items[0].name, data.quota_max);
});
