import { describe, expect, test } from "vitest";
import {
  DecodeError,
  decodeAction,
  decodeBody,
  decodeComponent,
  decodeProblem,
  encodeBody,
  encodeComponent,
  isUnknownValue,
} from "../src/index.js";

const body = {
  session: { id: "s1", status: "active", revision: 1, flow: "cards/card-not-working", flowVersion: 3 },
  screen: {
    id: "whatHappened",
    key: "k",
    title: "What happened?",
    locale: "en-GB",
    dir: "ltr",
    back: false,
    components: [{ type: "text", version: 1, id: "intro", text: "Hello." }],
    actions: [{ id: "continue", type: "submit", label: "Continue" }],
    analytics: { id: "cards/card-not-working/whatHappened" },
  },
} as const;

function withScreen(changes: object): unknown {
  return { ...body, screen: { ...body.screen, ...changes } };
}

describe("what came later than these models", () => {
  test("an unknown type is kept as it was sent", () => {
    const raw = { type: "hologram", version: 1, id: "h", size: 3 };
    const component = decodeComponent(raw);

    expect(component).toMatchObject({ kind: "unknown", type: "hologram", version: 1, id: "h", reason: "unknownType" });
    expect(encodeComponent(component)).toEqual(raw);
  });

  test("an unknown version is kept too", () => {
    const raw = { type: "text", version: 99, id: "t", runs: [] };

    expect(decodeComponent(raw)).toMatchObject({ kind: "unknown", version: 99, raw, reason: "unknownVersion" });
  });

  test("an unknown value of an enum says what was sent, and is sent again", () => {
    const raw = { type: "callout", version: 1, id: "c", tone: "ultraviolet", text: "Look." };
    const component = decodeComponent(raw);

    expect(component).toMatchObject({ kind: "callout/1", tone: { unknown: "ultraviolet" } });
    expect(component.kind === "callout/1" && isUnknownValue(component.tone)).toBe(true);
    expect(encodeComponent(component)).toEqual(raw);
  });

  test("an unknown property is left aside", () => {
    const raw = { type: "text", version: 1, id: "t", text: "Hello.", sparkle: true };

    expect(decodeComponent(raw)).toEqual({ kind: "text/1", type: "text", version: 1, id: "t", text: "Hello." });
  });

  test("an unknown status is no reason to lose the screen", () => {
    const decoded = decodeBody({ ...body, session: { ...body.session, status: "hibernating" } });

    expect(decoded.session.status).toEqual({ unknown: "hibernating" });
    expect(decoded.screen.components).toHaveLength(1);
  });

  test("names that every object of JavaScript has are not types, properties or versions", () => {
    for (const type of ["constructor", "__proto__", "toString"]) {
      expect(decodeComponent({ type, version: 1, id: "x" })).toMatchObject({ kind: "unknown", reason: "unknownType" });
    }
    const named = JSON.parse('{"type":"open","id":"o","label":"Go","destination":"home","with":{"__proto__":"x"}}');
    expect(decodeAction(named)).toMatchObject({ kind: "open/1" });
    expect(Object.getPrototypeOf((decodeAction(named) as { with: object }).with)).toBe(Object.prototype);
  });
});

describe("what is malformed", () => {
  test("one broken component does not cost the customer the screen", () => {
    const broken = { type: "text", version: 1, id: "t", text: 42 };
    const decoded = decodeBody(withScreen({ components: [broken, ...body.screen.components, "nonsense", null] }));

    expect(decoded.screen.components.map((component) => component.kind)).toEqual([
      "unknown",
      "text/1",
      "unknown",
      "unknown",
    ]);
    expect(decoded.screen.components[0]).toEqual({
      kind: "unknown",
      type: "text",
      version: 1,
      id: "t",
      raw: broken,
      reason: "malformed",
      detail: "At /screen/components/0/text there should be a string, but there is a number.",
    });
  });

  test("a component without a type or a version is malformed", () => {
    expect(decodeComponent({ id: "a", version: 1 })).toMatchObject({ kind: "unknown", type: "", reason: "malformed" });
    expect(decodeComponent({ id: "a", type: "text" })).toMatchObject({ kind: "unknown", reason: "malformed" });
  });

  test("what the screen can be shown without is left out", () => {
    const decoded = decodeBody({
      ...withScreen({ refresh: { afterMs: "soon" }, errors: [{ component: "a" }, { component: "b", code: "c", message: "m" }] }) as object,
      move: { kind: 3 },
      notices: [{ id: "n1" }, { id: "n2", severity: "urgent", text: "Payments are slow." }],
      support: "call us",
    });

    expect(decoded.screen.refresh).toBeUndefined();
    expect(decoded.screen.errors).toEqual([{ component: "b", code: "c", message: "m" }]);
    expect(decoded.notices).toEqual([{ id: "n2", severity: "urgent", text: "Payments are slow." }]);
    expect("move" in decoded || "support" in decoded).toBe(false);
  });

  test.each([
    ["", []],
    ["", "<html>"],
    ["/session", { screen: body.screen }],
    ["/screen", { session: body.session }],
    ["/session/revision", { ...body, session: { ...body.session, revision: 1.5 } }],
    ["/screen/components", withScreen({ components: {} })],
  ])("a body that is not of the shape at all is refused at %j", (pointer, json) => {
    expect(() => decodeBody(json)).toThrow(DecodeError);
    expect(() => decodeBody(json)).toThrow(expect.objectContaining({ pointer }));
  });
});

describe("a body", () => {
  test("has no notices when none are sent, and sends none", () => {
    expect(decodeBody(body).notices).toEqual([]);
    expect(encodeBody(decodeBody(body))).toEqual(body);
  });

  test("treats a null like a property that is left out", () => {
    expect(decodeBody({ ...body, move: null, session: { ...body.session, outcome: null } })).toEqual(decodeBody(body));
  });
});

test("a problem brings the screen to go on with", () => {
  const problem = decodeProblem({
    type: "/problems/invalid-answers",
    title: "Invalid answers",
    status: 422,
    code: "invalid-answers",
    detail: "An answer is missing.",
    ...body,
  });

  expect(problem).toMatchObject({ code: "invalid-answers", notices: [], session: { id: "s1" } });
  expect(problem.screen?.components[0]?.kind).toBe("text/1");
});
