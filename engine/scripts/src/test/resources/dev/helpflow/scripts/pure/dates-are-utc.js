// inputs: {}
// expect: [0, 1772323200000, 0]
() => [new Date(2026, 0, 1).getTimezoneOffset(), Date.UTC(2026, 2, 1), Date.parse('1970-01-01')]
