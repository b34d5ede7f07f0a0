// expect: threw
() => require('fs').readFileSync('/etc/passwd')
