// expect: threw
() => console.log('x')
