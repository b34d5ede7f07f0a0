// inputs: {"minor": 1999}
// expect: "19.99"
({ minor }) => {
  class Money {
    #minor;
    constructor(minor) { this.#minor = minor; }
    get text() { return (this.#minor / 100).toFixed(2); }
  }
  return new Money(minor).text;
}
