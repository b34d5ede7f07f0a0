// expect: threw
() => Packages.java.lang.System.exit(1)
