import type { Json } from "../src/index.js";

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

const strangers: readonly [Json, ...Json[]] = [
  null, true, false, 0, -1, 1.5, 1e300, "", "later", "constructor", "__proto__", [], {}, [[]], [null], { later: 1 },
];

/** The same JSON with one thing changed somewhere: replaced, left out, repeated, or something added. */
export function mutated(json: Json, dice: Dice): Json {
  if (Array.isArray(json) && json.length > 0 && dice.below(4) > 0) {
    const index = dice.below(json.length);
    return json.map((each, at) => (at === index ? mutated(each, dice) : each));
  }
  if (typeof json === "object" && json !== null && !Array.isArray(json)) {
    const entries = Object.entries(json);
    const index = dice.below(entries.length + 1);
    const [name, value] = entries[index] ?? ["later", "x"];
    const others = entries.filter((_, at) => at !== index);
    switch (dice.below(5)) {
      case 0:
        return Object.fromEntries(others);
      case 1:
        return Object.fromEntries([...entries, [dice.of(["later", "constructor", "raw", "kind"]), dice.of(strangers)]]);
      default:
        return Object.fromEntries([...others, [name, mutated(value, dice)]]);
    }
  }
  return dice.of(strangers);
}
