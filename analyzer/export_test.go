package analyzer

// ClientNames is for the fixtures, whose folders it names.
var ClientNames = clientNames
