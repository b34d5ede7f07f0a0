# expect: threw
import java
def main(input):
    return java.type("java.lang.System")
