// expect: threw
() => 'x'.padEnd(2 ** 30, 'ab').length
