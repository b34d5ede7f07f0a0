// expect: threw
() => Date.now()
