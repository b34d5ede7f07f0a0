// expect: memoryLimit | timeLimit
() => new Set({ [Symbol.iterator]: () => ({ next: Object.bind(null, { done: false, value: 1 }) }) }).size
