// expect: threw
() => performance.now()
