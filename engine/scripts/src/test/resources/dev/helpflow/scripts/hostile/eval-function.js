// expect: threw
() => new Function('return 1')()
