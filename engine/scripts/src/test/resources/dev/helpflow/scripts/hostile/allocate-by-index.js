// expect: notAValue | outputLimit
() => { const all = []; all[4_000_000_000] = 1; return all; }
