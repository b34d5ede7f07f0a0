// expect: threw
() => (async () => 1).constructor('return this')()
