// expect: threw
function () { return this.Object; }
