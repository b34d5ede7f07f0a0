// expect: memoryLimit | statementLimit | timeLimit
() => { let last; for (;;) { const inner = last; last = () => inner; } }
