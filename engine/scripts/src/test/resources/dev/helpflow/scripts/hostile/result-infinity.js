// expect: notAValue
() => [1 / 0]
