import { describe, expect, it } from "vitest";
import type { Handoff } from "../src/api.js";
import { changes, grouped } from "../src/groups.js";
import { bodyOf } from "../src/MoveDialog.js";
import { handoff } from "./handoff.js";

function of(id: string, state = "requested", agent?: string): Handoff {
  return handoff({ id, customer: id, state, ...(agent === undefined ? {} : { agent }) });
}

describe("the queue", () => {
  it("has those first who are with the agent, and keeps the server's order", () => {
    const { mine, waiting, others } = grouped([of("a"), of("b", "accepted", "kim"), of("c", "transferred"), of("d", "accepted", "robin"), of("e", "queued")], "robin");
    expect([mine, waiting, others].map((group) => group.map(({ id }) => id))).toEqual([["d"], ["a", "c", "e"], ["b"]]);
  });

  it("says who is new, and nothing where nothing is", () => {
    expect(changes([], [of("sam")], "robin")).toBe("sam waits for a person.");
    expect(changes([of("a")], [of("a"), of("b"), of("c")], "robin")).toBe("2 more customers wait for a person.");
    expect(changes([of("a")], [of("a")], "robin")).toBeUndefined();
    expect(changes([of("a")], [], "robin")).toBe("Nobody waits any more.");
    expect(changes([], [], "robin")).toBeUndefined();
  });

  it("tells of one again who was passed on", () => {
    expect(changes([of("a", "accepted", "kim")], [of("a", "transferred")], "robin")).toBe("a waits for a person.");
  });
});

describe("what is sent with a move", () => {
  it("has nothing that was left empty", () => {
    const said = new FormData();
    said.set("reason", " Done. ");
    said.set("outcome", "");
    said.set("missing", "\n  \n");
    expect(bodyOf(said)).toEqual({ reason: "Done." });
  });

  it("has a line of what was missing each", () => {
    const said = new FormData();
    said.set("reason", "Done.");
    said.set("missing", "When it was paid\n\n By whom ");
    said.set("wrongQueue", "on");
    expect(bodyOf(said)).toEqual({ reason: "Done.", missing: ["When it was paid", "By whom"], wrongQueue: true });
  });
});
