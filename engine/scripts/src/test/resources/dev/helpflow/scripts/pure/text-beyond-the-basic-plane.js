// inputs: {"text": "a😀é"}
// expect: {"length": 4, "points": 3, "same": "a😀é"}
({ text }) => ({ length: text.length, points: [...text].length, same: text })
