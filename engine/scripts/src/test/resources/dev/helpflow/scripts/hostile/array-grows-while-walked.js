// expect: statementLimit | memoryLimit | timeLimit | threw
() => { const all = [1]; for (const one of all) all.push(one); }
