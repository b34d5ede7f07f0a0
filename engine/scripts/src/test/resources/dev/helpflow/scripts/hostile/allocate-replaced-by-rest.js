// expect: threw
() => 'x'.repeat(60_000).replace(/x/g, "$'").length
