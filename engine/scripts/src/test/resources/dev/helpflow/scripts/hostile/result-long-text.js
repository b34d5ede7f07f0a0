// expect: outputLimit
() => ['x'.repeat(40_000), 'y'.repeat(40_000)]
