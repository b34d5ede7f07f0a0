// expect: threw
() => new Date().getTime()
