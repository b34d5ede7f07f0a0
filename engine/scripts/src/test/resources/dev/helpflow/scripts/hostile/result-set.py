# expect: notAValue
def main(input):
    return {1, 2}
