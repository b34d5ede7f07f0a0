// expect: outputLimit
() => {
  let reads = 0;
  return Array.from({ get length() { return reads++ ? 2 ** 31 : 90_000; } }).fill(0);
}
