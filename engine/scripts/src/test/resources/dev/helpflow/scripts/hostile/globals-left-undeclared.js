// expect: threw
() => { left = 1; return 1; }
