// expect: threw
() => print('x')
