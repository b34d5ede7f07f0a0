// expect: threw
() => { throw { toString() { for (;;) {} } }; }
