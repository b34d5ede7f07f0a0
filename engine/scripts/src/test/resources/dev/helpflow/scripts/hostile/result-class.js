// expect: notAValue
() => class {}
