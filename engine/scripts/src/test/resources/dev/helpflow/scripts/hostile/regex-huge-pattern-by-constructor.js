// expect: threw
() => new (/x/.constructor)('(a|b)'.repeat(10_000)).test('a')
