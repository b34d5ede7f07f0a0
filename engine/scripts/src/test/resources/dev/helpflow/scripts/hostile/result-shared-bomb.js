// expect: outputLimit | timeLimit
() => { let a = [1, 1]; for (let i = 0; i < 30; i++) a = [a, a]; return a; }
