// expect: statementLimit | timeLimit | memoryLimit
() => +{ [Symbol.toPrimitive]() { for (;;) {} } }
