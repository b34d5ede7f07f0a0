// expect: threw
() => new (new Date(0).constructor)().getTime()
