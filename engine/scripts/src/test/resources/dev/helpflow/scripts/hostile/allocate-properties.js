// expect: memoryLimit | statementLimit | timeLimit
() => { const all = {}; for (let i = 0; ; i++) all['key' + i] = [i]; }
