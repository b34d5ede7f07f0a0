// inputs: {}
// expect: 1
() => 1 // one
