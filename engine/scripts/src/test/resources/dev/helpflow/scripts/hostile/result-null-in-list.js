// expect: notAValue
() => [null]
