// expect: syntax
42
