// expect: threw
() => { Error.prepareStackTrace = () => { for (;;) {} }; null.x; }
