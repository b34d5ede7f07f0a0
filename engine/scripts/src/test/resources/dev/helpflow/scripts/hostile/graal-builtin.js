// expect: threw
() => Graal.versionGraalVM
