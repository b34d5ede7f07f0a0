// inputs: {"text": "call 0800 123 or 0300 456"}
// expect: {"found": ["0800", "0300"], "masked": "call #### 123 or #### 456", "first": 5}
({ text }) => ({
  found: [...text.matchAll(/\d{4}/g)].map((m) => m[0]),
  masked: text.replace(/\d{4}/g, '####'),
  first: text.search(new RegExp('\\d')),
})
