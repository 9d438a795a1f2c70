fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + );
