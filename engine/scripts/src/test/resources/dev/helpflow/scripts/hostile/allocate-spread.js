// expect: memoryLimit | timeLimit
() => [...Array(2 ** 32 - 1)].length
