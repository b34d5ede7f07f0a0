/** Round numbers within a range, about as many as are wanted: steps of 1, 2 or 5 times a power of ten. */
export function ticks(from: number, to: number, wanted: number): number[] {
  if (!(to > from)) {
    return [from];
  }
  const rough = (to - from) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Divided rather than multiplied by a fraction, so that 0.3 is 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => (step < 1 ? (first + index) / (1 / step) : (first + index) * step));
}

/** As many decimals as the numbers of an axis need to differ. */
export function digitsOf(marks: readonly number[]): number {
  const [first, second] = marks;
  return first === undefined || second === undefined ? 0 : Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9));
}

/** Leads from numbers of a range to places on a line. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}
