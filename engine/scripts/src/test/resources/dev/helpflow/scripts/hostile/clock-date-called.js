// expect: threw
() => Date()
