# expect: threw
import subprocess
def main(input):
    return subprocess.run(["id"])
