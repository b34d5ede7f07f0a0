// expect: syntax
() => 2n ** 10000000n > 1n
