// inputs: {"country": "GB", "amount": 250}
// expect: {"fee": 5, "domestic": true}
({ country, amount }) => ({ fee: amount * 0.02, domestic: country === 'GB' })
