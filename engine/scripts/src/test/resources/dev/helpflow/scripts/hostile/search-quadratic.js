// expect: threw | timeLimit | notAValue
() => ('a'.repeat(40_000) + 'b').split('a'.repeat(20_000) + 'c').length / 0
