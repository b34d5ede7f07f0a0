// expect: threw | statementLimit | timeLimit | memoryLimit
() => { class E extends Error { get name() { for (;;) {} } } throw new E('x'); }
