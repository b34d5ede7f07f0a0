// expect: threw
() => { const o = { toString() { return '' + o; } }; return '' + o; }
