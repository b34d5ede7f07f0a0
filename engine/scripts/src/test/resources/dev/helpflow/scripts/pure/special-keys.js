// inputs: {"__proto__x": 1}
// expect: {"constructor": 2, "toString": "x"}
() => ({ constructor: 2, toString: 'x' })
