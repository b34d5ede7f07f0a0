// inputs: {"card": "4539 1488 0343 6467"}
// expect: true
({ card }) =>
  [...card.replaceAll(' ', '')].reverse().map(Number)
    .map((d, i) => (i % 2 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d))
    .reduce((a, b) => a + b, 0) % 10 === 0
