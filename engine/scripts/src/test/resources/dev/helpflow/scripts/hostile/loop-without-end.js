// expect: statementLimit | timeLimit | memoryLimit
() => { for (;;) {} }
