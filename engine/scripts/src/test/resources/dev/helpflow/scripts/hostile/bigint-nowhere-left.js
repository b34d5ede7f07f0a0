// expect: threw
() => BigInt.asIntN(8, BigInt('9'.repeat(60000)))
