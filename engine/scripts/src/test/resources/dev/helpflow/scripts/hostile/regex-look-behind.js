// expect: timeLimit | threw | notAValue
() => /(?<=(x+)+y)z\1/.test('x'.repeat(60_000) + 'z') ? 1 : NaN
