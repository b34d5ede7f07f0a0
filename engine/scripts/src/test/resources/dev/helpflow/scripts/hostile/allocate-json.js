// expect: threw | memoryLimit | timeLimit
() => JSON.stringify(Array(60_000).fill(Array(60_000).fill('x'))).length
