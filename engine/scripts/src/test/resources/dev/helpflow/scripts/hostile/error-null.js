// expect: threw
() => { throw null; }
