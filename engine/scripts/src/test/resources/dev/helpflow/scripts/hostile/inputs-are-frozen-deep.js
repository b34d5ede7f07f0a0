// expect: threw
(input) => { input.list.push(1); return input; }
