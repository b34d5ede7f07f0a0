// expect: threw
() => { throw new Error('x'.repeat(60_000)); }
