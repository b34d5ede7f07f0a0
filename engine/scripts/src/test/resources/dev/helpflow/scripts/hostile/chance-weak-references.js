// expect: threw
() => new WeakRef({}).deref() === undefined
