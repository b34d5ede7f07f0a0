// expect: notAValue
() => ({ a: 0 / 0 })
