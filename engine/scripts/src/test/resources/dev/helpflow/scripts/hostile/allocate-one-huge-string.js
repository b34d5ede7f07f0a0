// expect: threw
() => 'x'.repeat(2 ** 29).length
