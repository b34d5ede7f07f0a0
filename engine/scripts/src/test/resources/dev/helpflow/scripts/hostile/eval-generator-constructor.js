// expect: threw
() => (function* () {}).constructor('yield this')().next()
