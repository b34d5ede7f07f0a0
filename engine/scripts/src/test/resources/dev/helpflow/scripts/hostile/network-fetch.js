// expect: threw
() => fetch('http://localhost/')
