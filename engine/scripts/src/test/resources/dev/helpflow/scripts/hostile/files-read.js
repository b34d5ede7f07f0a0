// expect: threw
() => read('/etc/passwd')
