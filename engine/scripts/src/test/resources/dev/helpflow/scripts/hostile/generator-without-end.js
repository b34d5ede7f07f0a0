// expect: statementLimit | memoryLimit | timeLimit
() => { function* all() { for (;;) yield 1; } return [...all()]; }
