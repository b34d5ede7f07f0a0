import type { Handoff } from "./api.js";

/** The open hand-offs as an agent looks for them: their own, those that wait, and those that others have. */
export interface Groups {
  mine: readonly Handoff[];
  waiting: readonly Handoff[];
  others: readonly Handoff[];
}

/** In the server's order, which is by urgency and time. */
export function grouped(handoffs: readonly Handoff[], me: string): Groups {
  const isTaken = ({ state }: Handoff): boolean => state === "accepted";
  return {
    mine: handoffs.filter((one) => isTaken(one) && one.agent === me),
    waiting: handoffs.filter((one) => !isTaken(one)),
    others: handoffs.filter((one) => isTaken(one) && one.agent !== me),
  };
}

/** What is new for whoever cannot see the list, or nothing. */
export function changes(before: readonly Handoff[], after: readonly Handoff[], me: string): string | undefined {
  const waitedBefore = new Set(grouped(before, me).waiting.map(({ id }) => id));
  const { waiting } = grouped(after, me);
  const came = waiting.filter(({ id }) => !waitedBefore.has(id));
  const said = [
    came.length === 0 ? undefined : came.length === 1 ? `${came[0]?.customer} waits for a person` : `${came.length} more customers wait for a person`,
    waiting.length === 0 && waitedBefore.size > 0 ? "Nobody waits any more" : undefined,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : `${said.join(". ")}.`;
}
