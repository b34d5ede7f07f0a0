# expect: threw | memoryLimit | timeLimit
def main(input):
    return main(input)
