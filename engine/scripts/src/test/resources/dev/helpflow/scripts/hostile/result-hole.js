// expect: notAValue
() => [1, , 2]
