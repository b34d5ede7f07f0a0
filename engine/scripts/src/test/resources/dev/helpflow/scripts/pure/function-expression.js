// inputs: {"name": "Ada"}
// expect: "Hello Ada"
function (input) {
  return `Hello ${input.name}`;
}
