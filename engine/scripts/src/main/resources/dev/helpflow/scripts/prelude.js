// Runs before every script, in its context. It takes away what is not a pure function of the inputs, and bounds the built-in
// functions that the engine cannot stop halfway. It gives two functions: one
// copies the inputs into frozen objects of the guest's own, the other says whether an object is a plain map.
(maxElements, maxCharacters, maxPattern) => {
  const kept = new Set([
    'Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'Math', 'JSON', 'Date', 'RegExp',
    'Map', 'Set', 'WeakMap', 'WeakSet', 'Reflect', 'NaN', 'Infinity', 'undefined', 'globalThis',
    'isNaN', 'isFinite', 'parseInt', 'parseFloat', 'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent',
    'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError',
  ]);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!kept.has(name)) delete globalThis[name];
  }
  delete RegExp.prototype.compile;

  const { apply, construct, getPrototypeOf } = Reflect;
  const plainPrototype = Object.prototype;
  const { isArray } = Array;
  const { defineProperty, freeze, keys, getOwnPropertyNames } = Object;
  const RealDate = Date;
  const RealRegExp = RegExp;
  const text = String;

  const replace = (owner, name, value) =>
    defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });

  /** Puts a check before a built-in function; the check gets the receiver and the arguments. */
  const guard = (owner, name, check) => {
    const original = owner[name];
    const guarded = { call(...args) { check(this, args); return apply(original, this, args); } }.call;
    defineProperty(guarded, 'name', { value: typeof name === 'symbol' ? 'replace' : name });
    replace(owner, name, guarded);
  };

  const checkArray = (value) => {
    if (!isArray(value)) throw new TypeError('Array functions work on arrays only');
    if (value.length > maxElements) throw new RangeError(`An array may have at most ${maxElements} elements here`);
  };
  for (const name of getOwnPropertyNames(Array.prototype)) {
    if (typeof Array.prototype[name] !== 'function' || name === 'constructor') continue;
    // Turning an object into a text, as an error message does, may reach these with anything.
    if (name === 'toString' || name === 'toLocaleString') continue;
    guard(Array.prototype, name, checkArray);
  }

  guard(Array, 'from', (constructor, args) => {
    const items = args[0];
    if (items === null || items === undefined || items[Symbol.iterator]) return;
    const { length } = items;
    if (length > maxElements) throw new RangeError(`An array may have at most ${maxElements} elements here`);
    // The length that was checked is the one that is used, whatever a getter says next.
    if (typeof items === 'object') args[0] = Object.create(items, { length: { value: length } });
  });

  /** Refuses a replacement whose result could be longer than a text may be, times a margin for what does not match. */
  const checkReplacement = (subject, replacement) => {
    if (typeof replacement === 'function') return;
    const insertion = text(replacement);
    const around = insertion.includes('$`') || insertion.includes("$'") ? subject.length + 1 : 1;
    if ((subject.length + 1) * insertion.length * around > maxCharacters * 64) {
      throw new RangeError('The text or its replacement is too long');
    }
  };
  for (const name of ['replace', 'replaceAll']) {
    guard(String.prototype, name, (subject, args) => {
      if (typeof args[1] !== 'function') args[1] = text(args[1]);
      checkReplacement(text(subject), args[1]);
    });
  }
  guard(RegExp.prototype, Symbol.replace, (pattern, args) => {
    args[0] = text(args[0]);
    if (typeof args[1] !== 'function') args[1] = text(args[1]);
    checkReplacement(args[0], args[1]);
  });

  const checkPattern = (pattern) => {
    if (pattern.length > maxPattern) {
      throw new RangeError(`A pattern made from a text may have at most ${maxPattern} characters`);
    }
    return pattern;
  };
  for (const name of ['match', 'matchAll', 'search']) {
    guard(String.prototype, name, (subject, args) => {
      if (!(args[0] instanceof RealRegExp)) args[0] = checkPattern(text(args[0]));
    });
  }
  const GuardedRegExp = function RegExp(pattern = '', flags = undefined) {
    const source = pattern instanceof RealRegExp ? pattern : checkPattern(text(pattern));
    return construct(RealRegExp, [source, flags], new.target ?? GuardedRegExp);
  };
  defineProperty(GuardedRegExp, 'prototype', { value: RealRegExp.prototype, writable: false });
  defineProperty(GuardedRegExp, Symbol.species, { get() { return this; }, configurable: true });
  replace(RealRegExp.prototype, 'constructor', GuardedRegExp);
  replace(globalThis, 'RegExp', GuardedRegExp);

  const noClock = () => {
    throw new Error('A script cannot read the clock, because it must say again what it said; take the time as an input');
  };
  const GuardedDate = function Date(...args) {
    if (!new.target || args.length === 0) noClock();
    return construct(RealDate, args, new.target);
  };
  defineProperty(GuardedDate, 'prototype', { value: RealDate.prototype, writable: false });
  replace(GuardedDate, 'UTC', RealDate.UTC);
  replace(GuardedDate, 'parse', RealDate.parse);
  replace(GuardedDate, 'now', function now() { noClock(); });
  replace(RealDate.prototype, 'constructor', GuardedDate);
  replace(globalThis, 'Date', GuardedDate);
  replace(Math, 'random', function random() {
    throw new Error('A script cannot use chance, because it must say again what it said; use an experiment node');
  });

  const copyInputs = (root) => {
    const copy = (value) => {
      if (typeof value !== 'object') return value;
      if (isArray(value)) {
        const list = [];
        for (let index = 0; index < value.length; index++) list[index] = copy(value[index]);
        return freeze(list);
      }
      const map = {};
      for (const [key, item] of value) {
        // Defined, not assigned, so that a key such as __proto__ is a key like any other.
        defineProperty(map, key, { value: copy(item), enumerable: true });
      }
      return freeze(map);
    };
    return copy(root);
  };

  /** By its prototype, because any object may have a key called constructor. */
  const isPlain = (value) => {
    const prototype = getPrototypeOf(value);
    return prototype === null || prototype === plainPrototype;
  };

  return [copyInputs, isPlain];
}
