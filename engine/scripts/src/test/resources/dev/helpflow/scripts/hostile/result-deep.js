// expect: outputLimit
() => { let a = 1; for (let i = 0; i < 10_000; i++) a = [a]; return a; }
