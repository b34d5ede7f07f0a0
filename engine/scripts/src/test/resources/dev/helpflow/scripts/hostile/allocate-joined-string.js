// expect: threw
() => Array(50_000).join('y'.repeat(50_000)).length
