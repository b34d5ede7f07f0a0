// expect: threw
() => new Worker('x.js')
