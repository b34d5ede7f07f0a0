// inputs: {"a": 1}
// expect: {"a": 1}
({ a, b }) => ({ a, b, c: null })
