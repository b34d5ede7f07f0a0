// expect: notAValue
() => { class Object { amount = () => 1; } return new Object(); }
