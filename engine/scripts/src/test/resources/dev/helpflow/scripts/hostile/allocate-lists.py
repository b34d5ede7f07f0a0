# expect: memoryLimit | timeLimit
def main(input):
    held = []
    while True:
        held.append("x" * 10000 + str(len(held)))
