// expect: statementLimit | timeLimit | memoryLimit
() => { for (;;) { try { throw 1; } catch { continue; } finally { 1; } } }
