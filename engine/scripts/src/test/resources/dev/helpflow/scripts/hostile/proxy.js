// expect: threw
() => new Proxy({}, { get() { for (;;) {} } })
