// expect: threw
() => new (class extends Date {})().getTime()
