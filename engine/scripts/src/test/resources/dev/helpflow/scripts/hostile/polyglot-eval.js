// expect: threw
() => Polyglot.eval('js', '1')
