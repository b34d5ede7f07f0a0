import type { Experiment, Status } from "./types.js";

const ORDER: readonly Status[] = ["running", "paused", "draft", "stopped"];
const AT_ONCE = 4;

/** Those of a status, or all: what runs first, and of each status what was changed last. */
export function ordered(experiments: readonly Experiment[], status: Status | undefined): Experiment[] {
  return experiments
    .filter((one) => status === undefined || one.status === status)
    .sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || Date.parse(other.changedAt) - Date.parse(one.changedAt));
}

/** Asks for something of each, of a few at once, so that a long list is no burst of requests. */
export async function inTurn<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) {
      answers[at] = await ask(all[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, work));
  return answers;
}
