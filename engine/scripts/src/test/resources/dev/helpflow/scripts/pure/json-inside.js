// inputs: {"text": "{\"a\": [1, 2]}"}
// expect: {"a": [1, 2]}
({ text }) => JSON.parse(text)
