// inputs: {"items": [{"k": "b", "v": 1}, {"k": "a", "v": 2}, {"k": "b", "v": 3}]}
// expect: [["a", 2], ["b", 4]]
({ items }) => {
  const sums = new Map();
  for (const { k, v } of items) sums.set(k, (sums.get(k) ?? 0) + v);
  return [...sums].sort(([a], [b]) => a.localeCompare(b));
}
