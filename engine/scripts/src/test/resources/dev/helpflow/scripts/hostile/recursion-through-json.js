// expect: threw | memoryLimit | timeLimit
() => { let a = []; for (let i = 0; i < 100_000; i++) a = [a]; return JSON.stringify(a); }
