// expect: threw
() => quit()
