// expect: statementLimit | notAValue | timeLimit | memoryLimit
async () => { for (;;) await 1; }
