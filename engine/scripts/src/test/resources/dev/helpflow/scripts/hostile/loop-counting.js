// expect: statementLimit | timeLimit | memoryLimit
() => { let n = 0; while (true) n++; }
