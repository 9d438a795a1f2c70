// Google Apps Script with a key for another host.
// Seen in spreadsheets.
var text = UrlFetchApp.fetch('https://maps.googleapis.com/maps/api/geocode/json?key=abc&address=Kassel').getContentText();
Logger.log(JSON.parse(text).query);
