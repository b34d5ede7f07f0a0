// expect: threw
() => 'a'.match('(a|b)?'.repeat(10_000)).length
