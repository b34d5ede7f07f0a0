import { decodeScreen } from "@helpflow/models";
import { describe, expect, it } from "vitest";
import { callOf, didOf, plain, standing, valueOf, waited, whyOf } from "../src/words.js";
import { handoff } from "./handoff.js";

const NOW = Date.parse("2026-11-26T12:00:00Z");

const waiting = handoff();

describe("a value of the ledger", () => {
  it.each([
    ["late", "late"],
    [true, "yes"],
    [12, "12"],
    [null, "nothing"],
    [["a", "b"], "a, b"],
    [{ currency: "GBP", minor: 1250 }, "£12.50"],
    [{ currency: "JPY", minor: 1250 }, "JP¥1,250"],
    [{ line1: "1 High Street", town: "Leeds" }, "line1: 1 High Street; town: Leeds"],
  ])("%j is said as %s", (value, words) => {
    expect(valueOf(value)).toBe(words);
  });
});

describe("a hand-off in words", () => {
  it.each([
    ["2026-11-26T11:59:30Z", "just now"],
    ["2026-11-26T11:57:00Z", "3 min"],
    ["2026-11-26T09:55:00Z", "2 h 5 min"],
    ["2026-11-23T12:00:00Z", "3 days"],
    // The server's clock may be ahead of the browser's.
    ["2026-11-26T12:00:09Z", "just now"],
  ])("of %s has waited %s", (since, words) => {
    expect(waited(since, NOW)).toBe(words);
  });

  it("says who has it", () => {
    const taken = handoff({ state: "accepted", agent: "kim" });
    expect([standing(waiting, "kim"), standing(taken, "kim"), standing(taken, "robin")]).toEqual(["waits", "is with you", "is with kim"]);
  });

  it("says why, in words of ours or of the flow's code", () => {
    expect([whyOf(waiting), whyOf(handoff({ reason: "cardStolen" }))]).toEqual(["They asked for a person", "Card stolen"]);
  });

  it("says when the customer wants to be called", () => {
    expect(callOf(waiting, NOW)).toBeUndefined();
    expect(callOf(handoff({ callBack: true }), NOW)).toBe("Wants to be called");
    // In the time of whoever sits at the desk, wherever these tests run.
    const slot = { from: new Date(2026, 10, 30, 9, 0).toISOString(), to: new Date(2026, 10, 30, 9, 30).toISOString() };
    expect(callOf(handoff({ callBack: slot }), NOW)).toBe("Wants to be called on 30 Nov, 09:00 to 09:30");
    expect(callOf(handoff({ callBack: slot }), Date.parse(slot.from))).toBe("Wants to be called today, 09:00 to 09:30");
  });

  it("leaves names as their author wrote them where they are words", () => {
    expect([plain("Account number"), plain("whatHappened"), plain("PIN")]).toEqual(["Account number", "What happened", "PIN"]);
  });
});

describe("what a customer did on a screen", () => {
  const screen = decodeScreen({
    id: "a",
    key: "k",
    title: "A",
    locale: "en-GB",
    dir: "ltr",
    back: true,
    components: [],
    actions: [{ id: "next", type: "submit", label: "Go on" }],
    analytics: { id: "a" },
  });
  const shown = (action: string) => ({ at: "2026-11-26T11:58:30Z", status: "active", screen, answered: { at: "2026-11-26T11:59:30Z", action } });

  it("is called by the button that they pressed, or by what it means", () => {
    expect(didOf(shown("next"))).toBe("pressed “Go on”");
    expect(didOf(shown("escalate"))).toBe("asked for a person");
    expect(didOf({ at: "2026-11-26T11:58:30Z", status: "active", screen })).toBeUndefined();
  });
});
