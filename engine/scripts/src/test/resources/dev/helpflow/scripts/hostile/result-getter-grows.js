// expect: outputLimit
() => { const make = () => ({ get next() { return make(); } }); return make(); }
