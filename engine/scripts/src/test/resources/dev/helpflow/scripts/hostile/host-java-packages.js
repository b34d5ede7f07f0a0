// expect: threw
() => java.lang.System.exit(1)
