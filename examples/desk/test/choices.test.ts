import { describe, expect, it } from "vitest";
import { readChoices, writeChoices } from "../src/choices.js";

describe("the page's address", () => {
  it("says who is at the desk and what they look at", () => {
    expect(readChoices("?agent=kim&queue=cards&handoff=h1&theme=dark")).toEqual({ agent: "kim", queue: "cards", handoff: "h1", theme: "dark" });
  });

  it("is Robin's, with all queues, in the device's colours, when it says nothing", () => {
    expect(readChoices("")).toEqual({ agent: "robin", queue: undefined, handoff: undefined, theme: "system" });
  });

  it.each(["?agent=a:b", "?agent=", "?queue=", "?handoff=", "?theme=purple"])("falls back where it makes no sense: %s", (search) => {
    expect(readChoices(search)).toEqual(readChoices(""));
  });

  it("is written as it is read, without what is not chosen", () => {
    const choices = { agent: "kim", queue: "cards & cash", handoff: undefined, theme: "light" as const };
    expect(readChoices(writeChoices(choices))).toEqual(choices);
    expect(writeChoices(choices)).not.toContain("handoff");
  });
});
