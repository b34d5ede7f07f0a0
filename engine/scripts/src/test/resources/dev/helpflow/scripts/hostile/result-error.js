// expect: notAValue
() => new Error('x')
