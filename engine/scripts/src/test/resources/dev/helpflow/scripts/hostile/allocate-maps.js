// expect: memoryLimit | statementLimit | timeLimit
() => { const all = new Map(); for (;;) all.set({}, 'x'.repeat(1000) + all.size); }
