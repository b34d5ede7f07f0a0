// expect: threw
() => Array.from({ length: 2 ** 31 }).length
