// expect: notAValue
() => /x/
