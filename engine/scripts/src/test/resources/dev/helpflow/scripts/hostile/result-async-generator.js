// expect: notAValue
async function* () { yield 1; }
