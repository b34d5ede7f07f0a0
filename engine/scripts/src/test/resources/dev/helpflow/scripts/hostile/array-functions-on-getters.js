// expect: threw
() => Array.prototype.every.call({ get length() { return 2 ** 53 - 1; } }, () => true)
