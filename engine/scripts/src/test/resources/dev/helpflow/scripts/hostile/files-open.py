# expect: threw
def main(input):
    return open("/etc/passwd").read()
