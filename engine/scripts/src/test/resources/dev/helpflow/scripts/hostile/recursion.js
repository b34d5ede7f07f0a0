// expect: threw
() => { const f = () => f() + 1; return f(); }
