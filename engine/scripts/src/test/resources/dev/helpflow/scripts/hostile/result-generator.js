// expect: notAValue
function* () { yield 1; }
