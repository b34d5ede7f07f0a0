// expect: notAValue
() => Symbol.for('x')
