// expect: timeLimit
() => /(?=(a+)+b)a*\1c/.test('a'.repeat(60))
