// expect: threw
({ list }) => list.get(0)
