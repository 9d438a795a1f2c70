// $.get with a data object and a type, ES5 style.
// Seen in scripts that were written for an old jQuery.
var key = "abcdefghijklmnopqrstuv((";

$.get("https://api.stackexchange.com/2.2/tags", { site: "stackoverflow", key: key, inname: "java script" }, function (data) { // want "SE001"
    console.log(data.items[0].name, data.quota_max);
}, "json");

jQuery.get("https://api.stackexchange.com/2.2/sites", { key: key }).then(function (data) { // want "SE001"
    console.log(data.items.length, data.quota_max);
});
