// expect: threw
() => Math.random()
