// expect: syntax
() => 1); globalThis.left = 1; (42
