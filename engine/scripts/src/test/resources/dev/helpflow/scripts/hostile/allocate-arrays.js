// expect: memoryLimit | statementLimit | timeLimit
() => { const all = []; for (;;) all.push(new Array(50_000).fill(1)); }
