# expect: threw
import random
def main(input):
    return random.random()
