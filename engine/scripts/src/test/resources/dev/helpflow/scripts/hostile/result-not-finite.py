# expect: notAValue
def main(input):
    return float("nan")
