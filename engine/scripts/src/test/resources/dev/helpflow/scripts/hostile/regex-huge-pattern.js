// expect: threw
() => new RegExp('a?'.repeat(20_000) + 'a'.repeat(20_000)).test('a')
