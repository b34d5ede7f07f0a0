// expect: threw
() => Polyglot.import('x')
