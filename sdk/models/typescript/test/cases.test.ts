import { describe, expect, test } from "vitest";
import {
  type Action,
  type Component,
  DecodeError,
  decodeAction,
  decodeBody,
  decodeComponent,
  decodeProblem,
  encodeAction,
  encodeBody,
  encodeComponent,
  isUnknownValue,
} from "../src/index.js";
import { type JsonObject, cases } from "./repository.js";

function readAs(entry: Component | Action): string {
  return entry.kind === "unknown" ? entry.reason : entry.kind;
}

describe("a component", () => {
  test.each(cases("components"))("$name", ({ json, reads, writes = json }) => {
    const component = decodeComponent(json);

    expect(readAs(component)).toBe(reads);
    expect(encodeComponent(component)).toEqual(writes);
  });

  test("says a value that came later in the word that was sent", () => {
    const component = decodeComponent({ type: "callout", version: 1, id: "c", tone: "ultraviolet", text: "Look." });

    expect(component).toMatchObject({ kind: "callout/1", tone: { unknown: "ultraviolet" } });
    expect(component.kind === "callout/1" && isUnknownValue(component.tone)).toBe(true);
  });

  test("that is broken says where, and keeps what was sent, but never says what a customer typed", () => {
    const raw = { type: "text-input", version: 1, id: "pin", label: ["My PIN is 1234"], value: "1234" };

    expect(decodeComponent(raw)).toEqual({
      kind: "unknown",
      type: "text-input",
      version: 1,
      id: "pin",
      raw,
      reason: "malformed",
      detail: "At /label there should be a string, but there is a list.",
    });
  });
});

describe("an action", () => {
  test.each(cases("actions"))("$name", ({ json, reads, writes = json }) => {
    const action = decodeAction(json);

    expect(readAs(action)).toBe(reads);
    expect(encodeAction(action)).toEqual(writes);
  });

  test("cannot change what objects are", () => {
    const json = JSON.parse('{"type":"open","id":"o","label":"Go","destination":"home","with":{"__proto__":"x"}}');
    const action = decodeAction(json);

    expect(action.kind === "open/1" && Object.getPrototypeOf(action.with)).toBe(Object.prototype);
    expect(JSON.stringify(encodeAction(action))).toContain('"__proto__":"x"');
  });
});

describe("a body", () => {
  test.each(cases("bodies").filter((each) => !each.refused))("with $name", ({ json, writes = json }) => {
    expect(encodeBody(decodeBody(json))).toEqual(writes);
  });

  test.each(cases("bodies").filter((each) => each.refused))("is refused: $name", ({ json }) => {
    expect(() => decodeBody(json)).toThrow(DecodeError);
  });

  test("that is not of the shape says where", () => {
    const [whole] = cases("bodies");
    const body = whole?.json as { session: JsonObject; screen: JsonObject };
    const wrong = { ...body, session: { ...body.session, revision: 1.5 } };

    expect(() => decodeBody(wrong)).toThrow(
      "At /session/revision there should be a whole number, but there is a number.",
    );
    expect(() => decodeBody(wrong)).toThrow(expect.objectContaining({ pointer: "/session/revision" }));
  });

  test("has an empty list of notices when none are sent", () => {
    const [whole] = cases("bodies");
    const { notices, ...without } = whole?.json as JsonObject;

    expect(notices).toHaveLength(1);
    expect(decodeBody(without).notices).toEqual([]);
  });
});

test("a problem brings the screen to go on with", () => {
  const [whole] = cases("bodies");
  const problem = decodeProblem({
    type: "/problems/invalid-answers",
    title: "Invalid answers",
    status: 422,
    code: "invalid-answers",
    detail: "An answer is missing.",
    ...(whole?.json as JsonObject),
  });

  expect(problem).toMatchObject({ code: "invalid-answers", session: { id: "s1" } });
  expect(problem.screen?.components[0]?.kind).toBe("text/1");
});
