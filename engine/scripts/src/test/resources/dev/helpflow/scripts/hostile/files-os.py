# expect: threw
import os
def main(input):
    return os.listdir("/")
