import { describe, expect, it } from "vitest";
import { isName, readAddress, writeAddress } from "../src/address.js";
import { changeOf } from "../src/changeOf.js";
import { consequences } from "../src/consequences.js";
import { inTurn, ordered } from "../src/list.js";
import type { Experiment } from "../src/types.js";
import { type Fake, fakes } from "./fake/experiments.js";
import { unlike } from "./fake/openapi.js";

const [draft, early, , , harmed] = fakes() as [Fake, Fake, Fake, Fake, Fake];

function form(said: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  Object.entries(said).forEach(([name, value]) => data.set(name, value));
  return data;
}

describe("the change that a form asks for", () => {
  it.each([
    ["start", {}, { change: "start" }],
    ["stop", { winner: "" }, { change: "stop" }],
    ["stop", { winner: "checklist" }, { change: "stop", winner: "checklist" }],
    ["stop", { winner: "checklist", inFlight: "pin" }, { change: "stop", winner: "checklist", goLive: { inFlight: "pin" } }],
    ["stop", { winner: "checklist", inFlight: "" }, { change: "stop", winner: "checklist" }],
    ["stop", { winner: "", inFlight: "pin" }, { change: "stop" }],
    ["ramp", { coverage: "12.5" }, { change: "ramp", coverage: 0.125 }],
    ["ramp", { coverage: "0.1" }, { change: "ramp", coverage: 0.001 }],
    ["evict", { variant: "control" }, { change: "evict", variant: "control" }],
    ["reweight", { "weight control": "33.3", "weight checklist": "66.7" }, { change: "reweight", weights: { control: 0.333, checklist: 0.667 } }],
  ] as const)("%s with %j is one that the server takes", (word, said, change) => {
    const asked = changeOf(word, early.experiment, form(said));
    expect(asked).toEqual(change);
    expect(unlike("experimentChange", { ...asked, reason: "It is time.", expect: 2 })).toEqual([]);
  });

  it("does not share out more or less than all", () => {
    expect(() => changeOf("reweight", early.experiment, form({ "weight control": "50", "weight checklist": "49.9" }))).toThrow("The weights sum to 99.9 %, but have to sum to 100 %.");
  });
});

describe("what a change does", () => {
  it("says to how many customers, and where they go", () => {
    expect(consequences("pause", early.experiment, early.report)).toEqual([
      "Nobody new is given a variant until it is resumed.",
      "1,473 customers who have a variant keep it.",
      "Customers who come new start the live version, and are not counted.",
    ]);
    expect(consequences("evict", harmed.experiment, harmed.report)[0]).toContain("they go otherwise, as the flow says");
  });

  it("says of a start who is in it, and when it ends by itself", () => {
    const scheduled = { ...draft.experiment, coverage: 1, targeting: undefined, schedule: { stopsAt: "2026-12-24T09:00:00Z" } } as Experiment;
    const said = consequences("start", scheduled, draft.report);
    expect(said[0]).toBe("From now on all customers are given a variant: 50 % control, 50 % checklist.");
    expect(said.at(-1)).toMatch(/^It stops by itself on 24 Dec 2026, /);
  });

  it("says of a stop what the server says", () => {
    expect(consequences("stop", early.experiment, early.report)[0]).toBe(early.report.ifStoppedNow);
  });
});

describe("the page's address", () => {
  it("says what is looked at and by whom", () => {
    expect(readAddress("/console/experiments/checklist-first", "?as=kim")).toEqual({ key: "checklist-first", as: "kim" });
    expect(readAddress("/console/experiments/a.b_c/", "")).toEqual({ key: "a.b_c", as: "ops" });
  });

  it.each(["/console", "/console/", "/console/experiments", "/console/experiments/", "/console/experiments/%E0%A4%A"])("is of all experiments where it names none: %s", (path) => {
    expect(readAddress(path, "?as=not:a:name")).toEqual({ key: undefined, as: "ops" });
  });

  it("is written as it is read", () => {
    for (const address of [{ key: undefined, as: "ops" }, { key: "a.b", as: "kim@bank.example" }]) {
      const [path = "", search = ""] = writeAddress(address).split("?");
      expect(readAddress(path, search === "" ? "" : `?${search}`)).toEqual(address);
    }
  });

  it("takes no name that the development identity does not", () => {
    expect(["kim", "a:b", "", "x".repeat(101)].map(isName)).toEqual([true, false, false, false]);
  });
});

describe("a list", () => {
  it("has those first that run, and of them what was changed last", () => {
    const all = fakes().map(({ experiment }) => experiment);
    expect(ordered(all, undefined).map(({ status }) => status)).toEqual(["running", "running", "running", "paused", "draft", "stopped"]);
    expect(ordered(all, "running").map(({ key }) => key)).toEqual(["shorter-questions", "two-buttons", "checklist-first"]);
  });

  it("asks for a few at once and answers in its own order", async () => {
    let [now, most] = [0, 0];
    const answers = await inTurn([5, 1, 4, 2, 3, 6, 7, 8], async (one) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, one));
      now--;
      return 10 * one;
    });
    expect(answers).toEqual([50, 10, 40, 20, 30, 60, 70, 80]);
    expect(most).toBe(4);
  });
});
