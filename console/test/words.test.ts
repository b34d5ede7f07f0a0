import { describe, expect, it } from "vitest";
import { unitOf } from "../src/numbers.js";
import type { Estimate, GuardrailReport, MetricReport, MetricVariant, SampleRatio } from "../src/types.js";
import { correctedFor, doneOf, durationOf, guardedUnit, marginOf, sentenceOf, shownOf, sinceOf, unevenParts, verdictOf, whoOf } from "../src/words.js";
import { fakes } from "./fake/experiments.js";

const BETTER: Estimate = { effect: -0.06, lower: -0.09, upper: -0.03, confidence: 0.95, significant: true };
const VARIANT: MetricVariant = { name: "checklist", closed: 10, n: 10 };

function metric(otherwise: Partial<MetricReport> = {}): MetricReport {
  return { name: "contactedHuman", title: "Contacted", role: "primary", kind: "proportion", unit: "customers", window: "PT168H", better: "less", closed: 20, variants: [VARIANT], ...otherwise };
}

function fake(key: string) {
  const found = fakes().find(({ experiment }) => experiment.key === key);
  if (found === undefined) {
    throw new Error(`There is no ${key}.`);
  }
  return found;
}

describe("a duration", () => {
  it.each([
    ["PT168H", "7 days"],
    ["P14D", "14 days"],
    ["P1D", "1 day"],
    ["PT1H", "1 hour"],
    ["PT90M", "90 minutes"],
    ["PT45S", "45 seconds"],
    ["a week", "a week"],
  ])("%s is %s", (iso, words) => {
    expect(durationOf(iso)).toBe(words);
  });
});

describe("what a difference shows", () => {
  it("depends on which way is better", () => {
    expect(shownOf(metric(), VARIANT, BETTER, 0.05)).toBe("better");
    expect(shownOf(metric({ better: "more" }), VARIANT, BETTER, 0.05)).toBe("worse");
  });

  it("is nothing while the interval has zero in it", () => {
    expect(shownOf(metric(), VARIANT, { ...BETTER, upper: 0.01, significant: false }, 0.05)).toBe("none");
  });

  it("of a secondary metric has to stand correction at the experiment's level", () => {
    const secondary = metric({ role: "secondary" });
    expect(shownOf(secondary, { ...VARIANT, adjustedPValue: 0.04 }, BETTER, 0.05)).toBe("better");
    expect(shownOf(secondary, { ...VARIANT, adjustedPValue: 0.04 }, BETTER, 0.01)).toBe("uncorrected");
    // What was not corrected is not shown.
    expect(shownOf(secondary, VARIANT, BETTER, 0.05)).toBe("uncorrected");
    // With several treatments a small p-value may go with an interval that has zero in it.
    expect(shownOf(secondary, { ...VARIANT, adjustedPValue: 0.001 }, { ...BETTER, significant: false }, 0.05)).toBe("none");
  });

  it("is said in words", () => {
    expect(verdictOf("better", "primary", "2 metrics")).toBe("Better than the control: shown");
    expect(verdictOf("worse", "secondary", "2 metrics")).toBe("Worse than the control, shown after correction for 2 metrics");
    expect(verdictOf("uncorrected", "secondary", "2 metrics")).toBe("Not shown after correction for 2 metrics");
    expect(verdictOf("none", "primary", "2 metrics")).toBe("No difference shown");
  });

  it("is corrected for as many as were looked at", () => {
    expect(correctedFor(fake("shorter-questions").report)).toBe("2 metrics");
    // One secondary metric, of two variants beside the control.
    expect(correctedFor(fake("photo-upload").report)).toBe("2 comparisons");
  });

  it("is a sentence for whoever does not see how it is drawn", () => {
    expect(sentenceOf("checklist", BETTER, unitOf("proportion", "customers"))).toBe("checklist: −6.0 percentage points (−9.0 to −3.0 percentage points).");
    expect(sentenceOf("checklist", { notComputable: "There are too few." }, unitOf("mean", "seconds"))).toBe("checklist: There are too few.");
  });
});

describe("a guardrail", () => {
  const guardrail: GuardrailReport = { metric: "gaveUp", title: "Left", unit: "customers", margin: 0.02, scale: "absolute", then: "pause", variants: [] };
  const { experiment, report } = fake("photo-upload");

  it("says how much worse is too much, and what happens then", () => {
    expect(marginOf(guardrail, unitOf("proportion", "customers"))).toBe("No variant may be worse than the control by more than 2 percentage points. Once that is shown, nobody new is given a variant.");
    expect(marginOf({ ...guardrail, margin: 12.5, then: "warn" }, unitOf("mean", "seconds"))).toContain("more than 12.5 seconds. Once that is shown, operations are told");
    expect(marginOf({ ...guardrail, margin: 0.1, scale: "relative" }, unitOf("mean", "seconds"))).toContain("more than 10 % of the control’s value");
  });

  it("is told in its metric's unit, whether the report has that metric or not", () => {
    expect(guardedUnit(guardrail, report, experiment).change).toBe("percentage points");
    expect(guardedUnit({ ...guardrail, metric: "confirmedResolved" }, report, experiment).change).toBe("percentage points");
    expect(guardedUnit({ ...guardrail, metric: "feesPaid", unit: "GBP" }, report, experiment).change).toBe("GBP");
    const own = { ...experiment, metrics: { own: [{ name: "visits", kind: "mean" as const }] } };
    expect(guardedUnit({ ...guardrail, metric: "visits" }, report, own).change).toBe("customers");
  });
});

describe("a sample ratio", () => {
  it("names days and platforms that are uneven by themselves, and no others", () => {
    const ratio = fake("two-buttons").report.sampleRatio as SampleRatio;
    expect(unevenParts(ratio)).toEqual(["with the app on android (1,400 exposed)", "on 19 Nov (402 exposed)"]);
    expect(unevenParts({ ...ratio, byDay: { "2026-11-19": { notComputable: "Nobody." } }, byPlatform: {} })).toEqual([]);
  });
});

describe("a change", () => {
  const done = { at: "2026-11-26T12:00:00Z", who: "kim", reason: "", detail: {} };

  it("says what was changed to what", () => {
    expect(doneOf({ ...done, action: "experiment.start" })).toBe("Started");
    expect(doneOf({ ...done, action: "experiment.ramp", detail: { before: { coverage: 0.1 }, after: { coverage: 0.5 } } })).toBe("Coverage changed: 10 % to 50 % of customers");
    expect(doneOf({ ...done, action: "experiment.reweight", detail: { after: { variants: [{ name: "a", weight: 0.2 }, { name: "b", weight: 0.8 }] } } })).toBe("Weights changed: a 20 %, b 80 %");
    expect(doneOf({ ...done, action: "experiment.evict", detail: { before: { evicted: ["a"] }, after: { evicted: ["a", "b"] } } })).toBe("Variant evicted: b");
    expect(doneOf({ ...done, action: "experiment.stop", detail: { after: {} } })).toBe("Stopped: without a winner");
    expect(doneOf({ ...done, action: "experiment.schedule", detail: { after: {} } })).toBe("Schedule changed: nothing by itself");
    // One that this page does not know yet.
    expect(doneOf({ ...done, action: "experiment.archive" })).toBe("archive");
  });

  it("names programs as what they are", () => {
    expect(whoOf({ ...done, action: "", who: "helpflow:guardrail" })).toBe("a guardrail, by itself");
    expect(whoOf({ ...done, action: "" })).toBe("kim");
  });
});

describe("since when an experiment is as it is", () => {
  it.each([
    ["call-back-first", "written 25 Nov 2026"],
    ["checklist-first", "started 12 Nov 2026"],
    ["plain-words", "1 Oct 2026 to 10 Nov 2026"],
  ])("%s: %s", (key, words) => {
    expect(sinceOf(fake(key).experiment)).toBe(words);
  });
});
