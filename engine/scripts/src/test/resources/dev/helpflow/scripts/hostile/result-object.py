# expect: notAValue
def main(input):
    return object()
