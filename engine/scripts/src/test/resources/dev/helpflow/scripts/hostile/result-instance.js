// expect: notAValue
() => new (class Account { amount = 1; })()
