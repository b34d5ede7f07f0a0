# expect: notAValue
def main(input):
    held = []
    held.append(held)
    return held
