// expect: threw
() => setTimeout(() => 1, 1)
