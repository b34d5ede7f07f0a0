# expect: notAValue
async def main(input):
    return 1
