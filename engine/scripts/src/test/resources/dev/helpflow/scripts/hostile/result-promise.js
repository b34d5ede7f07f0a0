// expect: notAValue
async () => 1
