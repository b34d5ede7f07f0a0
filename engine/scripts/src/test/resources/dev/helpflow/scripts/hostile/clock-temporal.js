// expect: threw
() => Temporal.Now.instant().toString()
