import { describe, expect, test } from "vitest";
import {
  actionKinds,
  answerKind,
  answers,
  componentKinds,
  decodeAction,
  decodeComponent,
  encodeAction,
  encodeComponent,
} from "../src/index.js";
import { type JsonObject, schemas, validSamples } from "./repository.js";

function kindOf(json: JsonObject): string {
  return `${json.type}/${json.version ?? 1}`;
}

describe("every component of the catalogue", () => {
  test.each(validSamples("components"))("is read from $path and written as it was", ({ json }) => {
    const component = decodeComponent(json);

    expect(component).toMatchObject({ kind: kindOf(json as JsonObject) });
    expect(encodeComponent(component)).toEqual(json);
  });

  test.each(schemas("components"))("of $path is known, and has a form for its answers", ({ json }) => {
    const keywords = (json as JsonObject)["x-helpflow"] as JsonObject;
    const kind = `${keywords.name}/${keywords.version}`;
    expect(componentKinds).toContain(kind);

    for (const example of (json as JsonObject).examples as JsonObject[]) {
      const answer = answerKind(decodeComponent(example));
      if (keywords.role === "input") expect(Object.keys(answers)).toContain(answer);
      else expect(answer).toBeUndefined();
    }
  });
});

describe("every action of the catalogue", () => {
  test.each(validSamples("actions"))("is read from $path and written as it was", ({ json }) => {
    const action = decodeAction(json);

    expect(action).toMatchObject({ kind: kindOf(json as JsonObject) });
    expect(encodeAction(action)).toEqual(json);
  });

  test.each(schemas("actions"))("of $path is known", ({ json }) => {
    const keywords = (json as JsonObject)["x-helpflow"] as JsonObject;
    expect(actionKinds).toContain(`${keywords.name}/${keywords.version}`);
  });
});
