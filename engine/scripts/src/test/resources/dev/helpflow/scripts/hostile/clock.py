# expect: threw
import time
def main(input):
    return time.time()
