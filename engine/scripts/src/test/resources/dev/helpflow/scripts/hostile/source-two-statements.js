// expect: syntax
const a = 1; () => a
