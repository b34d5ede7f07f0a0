# inputs: {"text": "a1b22"}
# expect: ["1", "22", 3]
import math
import re

def main(input):
    return re.findall(r"\d+", input["text"]) + [math.ceil(2.5)]
