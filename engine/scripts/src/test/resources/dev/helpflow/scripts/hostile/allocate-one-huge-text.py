# expect: threw | memoryLimit | timeLimit
def main(input):
    return "x" * (2 ** 31 - 100)
