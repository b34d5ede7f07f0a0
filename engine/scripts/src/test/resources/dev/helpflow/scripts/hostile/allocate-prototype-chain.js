// expect: threw | memoryLimit | statementLimit | timeLimit
() => { let o = {}; for (;;) o = Object.create(o); }
