# expect: statementLimit | timeLimit | memoryLimit
def main(input):
    while True:
        pass
