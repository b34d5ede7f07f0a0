// expect: threw
() => { let all = [1]; for (;;) all = all.concat(all); }
