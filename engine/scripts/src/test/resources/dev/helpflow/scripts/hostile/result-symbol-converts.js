// expect: threw
() => `${Symbol.iterator}`
