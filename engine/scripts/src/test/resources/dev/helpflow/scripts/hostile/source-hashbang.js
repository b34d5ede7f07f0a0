// expect: syntax
#!/bin/sh
