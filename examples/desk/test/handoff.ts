import type { Handoff } from "../src/api.js";

/** A hand-off that nobody has taken, but for what is said to be otherwise. */
export function handoff(otherwise: Partial<Handoff> = {}): Handoff {
  return {
    id: "h1",
    customer: "sam",
    flow: "cards/try",
    flowVersion: 1,
    node: "check",
    origin: "customer",
    state: "requested",
    queue: "cards",
    priority: "normal",
    reason: "customerAsked",
    context: {},
    path: [],
    since: "2026-11-26T11:58:30Z",
    updatedAt: "2026-11-26T11:58:30Z",
    ...otherwise,
  };
}
