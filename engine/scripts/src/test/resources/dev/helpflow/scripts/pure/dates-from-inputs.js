// inputs: {"from": "2024-02-28", "days": 2}
// expect: "2024-03-01"
({ from, days }) => {
  const date = new Date(from);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
