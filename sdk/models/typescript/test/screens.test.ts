import { expect, test } from "vitest";
import { decodeScreen, encodeScreen } from "../src/index.js";
import { flowScreens } from "./repository.js";

test.each(flowScreens())("every screen of %s is read with nothing unknown, and written as it was", (_, screens) => {
  for (const json of screens) {
    const screen = decodeScreen(json);
    const unknown = [...screen.components, ...screen.actions].filter(({ kind }) => kind === "unknown");

    expect(unknown).toEqual([]);
    expect(encodeScreen(screen)).toEqual(json);
  }
});
