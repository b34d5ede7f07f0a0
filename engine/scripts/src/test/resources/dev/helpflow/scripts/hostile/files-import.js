// expect: notAValue
() => import('/etc/passwd')
