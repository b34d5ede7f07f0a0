// inputs: {"n": 20}
// expect: 6765
function fibonacci({ n }) {
  return n < 2 ? n : fibonacci({ n: n - 1 }) + fibonacci({ n: n - 2 });
}
