// expect: threw
() => new XMLHttpRequest()
