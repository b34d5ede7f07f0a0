// expect: notAValue
() => ({ get bomb() { throw new Error('no'); } })
