// expect: notAValue
() => new Map([[1, 2]])
