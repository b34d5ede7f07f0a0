# inputs: {"n": 2}
# expect: 3
lambda input: input["n"] + 1
