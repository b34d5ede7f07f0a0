// expect: outputLimit
() => Array(90_000).fill(1)
