// inputs: {"list": [3, 1, 2]}
// expect: [1, 2, 3]
({ list }) => [...list].sort()
