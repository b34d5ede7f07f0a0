// expect: notAValue
() => ({ f: () => 1 })
