# expect: threw
import polyglot
def main(input):
    return polyglot.eval(language="js", string="1")
