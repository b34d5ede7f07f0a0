import { describe, expect, it } from "vitest";
import { byDay } from "../src/exposures.js";
import { digitsOf, linear, ticks } from "../src/scale.js";
import type { Exposure, Report } from "../src/types.js";

describe("the marks of an axis", () => {
  it.each([
    [0, 100, 4, [0, 50, 100]],
    [0, 83, 4, [0, 50]],
    [-7, 3, 5, [-6, -4, -2, 0, 2]],
    [-0.31, 0.12, 4, [-0.2, 0]],
  ])("from %d to %d are round, and include zero", (from, to, wanted, marks) => {
    expect(ticks(from, to, wanted)).toEqual(marks);
  });

  it("have as many decimals as they need to differ", () => {
    expect([digitsOf([0, 50]), digitsOf([0, 0.5]), digitsOf([0.02, 0.04]), digitsOf([3])]).toEqual([0, 1, 2, 0]);
  });

  it("of nothing are one", () => {
    expect(ticks(0, 0, 4)).toEqual([0]);
  });

  it("lie where their numbers are", () => {
    const x = linear(-10, 10, 0, 200);
    expect([x(-10), x(0), x(5)]).toEqual([0, 100, 150]);
  });
});

describe("exposures by day", () => {
  const exposure = (day: string, platform: string, variant: string, customers: number): Exposure => ({ day, platform, variant, customers });
  const report = (status: Report["status"], exposures: Exposure[]): Report =>
    ({ status, at: "2026-11-24T08:00:00Z", variants: [{ name: "control" }, { name: "checklist" }], exposures }) as unknown as Report;

  it("have all platforms together and no gap, up to today while it runs", () => {
    const exposures = [exposure("2026-11-20", "ios", "control", 3), exposure("2026-11-20", "android", "control", 2), exposure("2026-11-22", "ios", "checklist", 7)];
    expect(byDay(report("running", exposures))).toEqual({
      days: ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"],
      series: [
        { variant: "control", customers: [5, 0, 0, 0, 0] },
        { variant: "checklist", customers: [0, 0, 7, 0, 0] },
      ],
    });
    expect(byDay(report("stopped", exposures)).days).toHaveLength(3);
  });

  it("of nobody have no day", () => {
    expect(byDay(report("running", [])).days).toEqual([]);
  });
});
