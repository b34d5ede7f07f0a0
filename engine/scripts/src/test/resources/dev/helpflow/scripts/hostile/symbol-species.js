// expect: threw
() => { const a = [1]; a.constructor = { [Symbol.species]: () => { throw new Error('no'); } }; return a.map((x) => x); }
