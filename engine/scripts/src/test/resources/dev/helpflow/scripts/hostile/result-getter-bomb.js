// expect: statementLimit | timeLimit | memoryLimit
() => ({ get bomb() { for (;;) {} } })
