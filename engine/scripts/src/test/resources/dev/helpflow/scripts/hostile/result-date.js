// expect: notAValue
() => new Date(0)
