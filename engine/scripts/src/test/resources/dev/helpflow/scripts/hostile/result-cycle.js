// expect: notAValue
() => { const a = {}; a.b = [a]; return a; }
