// expect: outputLimit
() => Object.fromEntries(Array.from({ length: 500 }, (v, i) => ['key'.repeat(50) + i, i]))
