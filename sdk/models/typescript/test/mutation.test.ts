import { describe, expect, test } from "vitest";
import {
  DecodeError,
  type Json,
  decodeAction,
  decodeBody,
  decodeComponent,
  encodeAction,
  encodeBody,
  encodeComponent,
} from "../src/index.js";
import { Dice, mutated } from "./mutation.js";
import { cases, validSamples } from "./repository.js";

const seed = Number(process.env.HELPFLOW_SEED ?? 20261126);
const rounds = 200;

/** As often changed as the dice say: mostly once, sometimes over and over. */
function* mutants(json: Json): Generator<Json> {
  const dice = new Dice(seed);
  for (let round = 0; round < rounds; round++) {
    let mutant = mutated(json, dice);
    while (dice.below(3) === 0) mutant = mutated(mutant, dice);
    yield mutant;
  }
}

describe(`whatever is done to it (seed ${seed}),`, () => {
  test.each(validSamples("components"))("a component like $path is read, and written so that it is read again", ({ json }) => {
    for (const mutant of mutants(json)) {
      const component = decodeComponent(mutant);
      expect(decodeComponent(encodeComponent(component))).toEqual(component);
    }
  });

  test.each(validSamples("actions"))("an action like $path is read, and written so that it is read again", ({ json }) => {
    for (const mutant of mutants(json)) {
      const action = decodeAction(mutant);
      expect(decodeAction(encodeAction(action))).toEqual(action);
    }
  });

  test.each(cases("bodies"))("a body like $name is read or refused", ({ json }) => {
    let read = 0;
    for (const mutant of mutants(json)) {
      try {
        const body = decodeBody(mutant);
        expect(decodeBody(encodeBody(body))).toEqual(body);
        read++;
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
    expect(read).toBeLessThan(rounds);
  });
});
