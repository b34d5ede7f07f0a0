# expect: syntax
def main(input):
    return 1 +
