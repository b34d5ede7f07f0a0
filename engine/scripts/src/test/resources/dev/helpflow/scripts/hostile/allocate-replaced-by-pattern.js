// expect: threw
() => /x/g[Symbol.replace]('x'.repeat(60_000), 'y'.repeat(60_000)).length
