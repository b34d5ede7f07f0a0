// expect: threw | memoryLimit | timeLimit
() => { let all = []; for (let i = 0; i < 100_000; i++) all = [all]; return all.flat(Infinity).length; }
