// inputs: {"n": 4}
// expect: [0, 1, 4, 9]
({ n }) => {
  function* squares() { for (let i = 0; i < n; i++) yield i * i; }
  return [...squares()];
}
