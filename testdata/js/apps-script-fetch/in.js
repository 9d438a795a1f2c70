// Google Apps Script: UrlFetchApp.fetch with and without parameters.
// Seen in spreadsheets that watch a tag.
function unanswered(tag) {
  var key = PropertiesService.getScriptProperties().getProperty('SE_KEY');
  var url = 'https://api.stackexchange.com/2.2/questions/unanswered?site=stackoverflow&tagged=' + encodeURIComponent(tag) + '&key=' + key; // want "SE001"
  var response = UrlFetchApp.fetch(url, { muteHttpExceptions: true });
  return JSON.parse(response.getContentText());
}

var data = unanswered('google-apps-script');
Logger.log(data.total);
Logger.log(JSON.parse(UrlFetchApp.fetch('https://api.stackexchange.com/2.2/sites?key=abcdefghijklmnopqrstuv((').getContentText()).quota_max); // want "SE001"
