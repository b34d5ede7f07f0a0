// expect: threw
() => Array(2 ** 32 - 1).toSorted().length
