// inputs: {}
// expect: "caught TypeError"
() => { try { return null.x; } catch (e) { return `caught ${e.name}`; } }
