// expect: threw
() => (() => 1).constructor.constructor('return this')()
