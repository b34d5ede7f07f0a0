// expect: syntax
(input) => { with (input) { return amount; } }
