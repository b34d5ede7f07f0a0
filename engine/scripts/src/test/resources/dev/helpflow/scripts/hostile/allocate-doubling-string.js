// expect: threw
() => { let all = 'x'; for (;;) all += all; }
