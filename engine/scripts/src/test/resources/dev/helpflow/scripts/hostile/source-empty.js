// expect: syntax

