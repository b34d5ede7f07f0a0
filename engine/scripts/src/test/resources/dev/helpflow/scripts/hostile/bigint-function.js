// expect: threw
() => String(BigInt(2) ** BigInt(100000000))
