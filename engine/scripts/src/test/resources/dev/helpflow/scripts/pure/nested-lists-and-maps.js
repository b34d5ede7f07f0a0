// inputs: {"rows": [[1, [2]], [3]]}
// expect: {"flat": [1, 2, 3], "deep": {"list": [{"a": true}]}}
({ rows }) => ({ flat: rows.flat(Infinity), deep: { list: [{ a: true }] } })
