// expect: threw
() => process.env.PATH
