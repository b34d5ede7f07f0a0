// expect: threw
(input) => { input.country = 'FR'; return input; }
