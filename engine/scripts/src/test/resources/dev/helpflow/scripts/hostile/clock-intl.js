// expect: threw
() => new Intl.DateTimeFormat('en').format()
