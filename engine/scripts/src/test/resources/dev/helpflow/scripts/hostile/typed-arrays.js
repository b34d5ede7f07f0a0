// expect: threw
() => new Float64Array(2 ** 30).length
