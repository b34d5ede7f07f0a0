// expect: threw
() => eval('1 + 1')
