import { describe, expect, it } from "vitest";
import { previewToken, readChoices, writeChoices } from "../src/choices.js";

describe("the page's address", () => {
  it("says what was picked", () => {
    expect(readChoices("?flow=cards/card-not-working&locale=ar&catalogue=1&theme=dark&customer=empty&input.cardId=card-frozen")).toEqual({
      flow: "cards/card-not-working",
      locale: "ar",
      catalogue: 1,
      theme: "dark",
      customer: "empty",
      dev: false,
      inputs: { cardId: "card-frozen" },
    });
  });

  it("is English, light and up to date for Alex when it says nothing", () => {
    expect(readChoices("")).toEqual({ locale: "en-GB", catalogue: 3, theme: "light", customer: "alex", dev: false, inputs: {} });
  });

  it.each(["?catalogue=-1", "?catalogue=many", "?theme=purple", "?customer=a:b", "?flow=", "?session=", "?from="])("falls back where it makes no sense: %s", (search) => {
    expect(readChoices(search)).toEqual(readChoices(""));
  });

  it("is written as it is read", () => {
    const choices = { flow: "a/b", session: "s1", from: "s0", locale: "cy", catalogue: 2, theme: "system" as const, customer: "slow", dev: true, inputs: { id: "x & y" } };
    expect(readChoices(writeChoices(choices))).toEqual(choices);
    expect(writeChoices(choices)).toContain("flow=a/b");
  });

  it("has the token of a preview behind its hash sign, and takes nothing else for one", () => {
    expect(previewToken("#token=hfp_p1_a-B")).toBe("hfp_p1_a-B");
    expect(previewToken("#token=hft_p1_a")).toBeUndefined();
    expect(previewToken("#token=hfp_a b")).toBeUndefined();
    expect(previewToken("")).toBeUndefined();
  });
});
