// expect: syntax
await 1
