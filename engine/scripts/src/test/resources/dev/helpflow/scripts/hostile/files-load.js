// expect: threw
() => load('/etc/passwd')
