// expect: threw
() => new RegExp('('.repeat(30_000) + ')'.repeat(30_000)).test('a')
