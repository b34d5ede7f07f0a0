// expect: statementLimit | memoryLimit | timeLimit
() => { const all = [1]; for (const one of all) all.push(one); }
