// inputs: {"iban": "GB82 WEST 1234 5698 7654 32"}
// expect: true
({ iban }) => {
  const text = iban.replace(/\s+/g, '');
  const digits = [...(text.slice(4) + text.slice(0, 4))].map((c) => parseInt(c, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
