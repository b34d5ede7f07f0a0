// expect: threw
() => 'x'.repeat(60_000).replaceAll('x', 'y'.repeat(60_000)).length
