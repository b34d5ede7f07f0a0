// expect: threw
() => 1 instanceof { [Symbol.hasInstance]() { throw new Error('no'); } }
