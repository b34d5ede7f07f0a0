// expect: memoryLimit | statementLimit | timeLimit
() => { const all = []; for (let i = 0; ; i++) all.push(('x' + i).repeat(1000) + i); }
