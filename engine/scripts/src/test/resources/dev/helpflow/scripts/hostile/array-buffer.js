// expect: threw
() => new ArrayBuffer(2 ** 31).byteLength
