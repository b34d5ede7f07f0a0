import { describe, expect, it } from "vitest";
import { customers, decimals, difference, percent, RELATIVE, shareOf, unitOf, valueWithError, wilson } from "../src/numbers.js";

const PROPORTION = unitOf("proportion", "customers");
const SECONDS = unitOf("mean", "seconds");

describe("a number", () => {
  it.each([
    [12, 0],
    [1.2, 1],
    [0.12, 2],
    [123, 0],
    [0.000_000_01, 6],
    // Nothing to go by.
    [0, 2],
    [Number.POSITIVE_INFINITY, 2],
  ])("that is known to %d has %d decimals", (halfWidth, digits) => {
    expect(decimals(halfWidth)).toBe(digits);
  });

  it("of customers is in thousands, and one is one", () => {
    expect([customers(0), customers(1), customers(12_345)]).toEqual(["0 customers", "1 customer", "12,345 customers"]);
  });

  it("that somebody has set is told as it was set", () => {
    expect([percent(0.5), percent(0.125), percent(1 / 3), percent(1)]).toEqual(["50 %", "12.5 %", "33.33 %", "100 %"]);
  });
});

describe("a value with its error", () => {
  it("of a proportion is in per cent", () => {
    // 1.96 · 0.0100 is 1.96 points: two digits of it, and so many of the value.
    expect(valueWithError(0.2917, 0.01, PROPORTION)).toBe("29.2 ± 2.0 %");
  });

  it("of anything else has the metric's unit", () => {
    expect(valueWithError(1214.26, 13, SECONDS)).toBe("1,214 ± 25 seconds");
    expect(valueWithError(-0.5, 0.1, SECONDS)).toBe("−0.50 ± 0.20 seconds");
  });

  it("that nothing varies says so", () => {
    expect(valueWithError(0.5, 0, PROPORTION)).toBe("50.00 ± 0.00 %");
  });
});

describe("a difference", () => {
  it("of proportions is in percentage points, so that nobody takes it for a part of the control's", () => {
    expect(difference({ effect: -0.0312, lower: -0.0781, upper: 0.0157 }, PROPORTION)).toEqual({
      effect: "−3.1 percentage points",
      interval: "−7.8 to +1.6 percentage points",
    });
  });

  it("has the precision of its interval, and no sign at zero", () => {
    expect(difference({ effect: 0, lower: -26.4, upper: 26.4 }, SECONDS)).toEqual({ effect: "0 seconds", interval: "−26 to +26 seconds" });
  });

  it("as a part of the control's is in per cent", () => {
    expect(difference({ effect: 0.05, lower: 0.01, upper: 0.09 }, RELATIVE)).toEqual({ effect: "+5.0 %", interval: "+1.0 to +9.0 %" });
  });
});

describe("a share of a count", () => {
  it("has Wilson's interval", () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const published = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]] as const;
    for (const [part, of, lower, upper] of published) {
      const found = wilson(part, of);
      expect(found?.lower, `${part} of ${of}`).toBeCloseTo(lower, 4);
      expect(found?.upper, `${part} of ${of}`).toBeCloseTo(upper, 4);
    }
  });

  it("is said with it, and of nobody there is none", () => {
    // As above: 10.14 %, between 6.24 and 16.05 %.
    expect(shareOf(15, 148)).toBe("10.1 % (6.2 to 16.0 %)");
    expect(shareOf(0, 0)).toBe("of nobody");
  });
});
