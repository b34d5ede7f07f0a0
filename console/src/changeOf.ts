import { textOf } from "./AskDialog.js";
import type { Change, ChangeWord, Experiment, InFlight } from "./types.js";

/** The change that a form asks for; throws what is wrong with it in a sentence. */
export function changeOf(word: ChangeWord, { variants }: Experiment, said: FormData): Change {
  switch (word) {
    case "start":
    case "pause":
    case "resume":
      return { change: word };
    case "ramp":
      return { change: word, coverage: shareIn(said, "coverage") };
    case "evict":
      return { change: word, variant: textOf(said, "variant") };
    case "stop": {
      const winner = textOf(said, "winner");
      const inFlight = said.has("inFlight") ? textOf(said, "inFlight") : "";
      if (winner === "") {
        return { change: word };
      }
      return isInFlight(inFlight) ? { change: word, winner, goLive: { inFlight } } : { change: word, winner };
    }
    case "reweight": {
      const weights = Object.fromEntries(variants.map(({ name }) => [name, shareIn(said, `weight ${name}`)]));
      const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
      if (Math.abs(sum - 1) > 1e-9) {
        throw new Error(`The weights sum to ${Number((100 * sum).toFixed(4))} %, but have to sum to 100 %.`);
      }
      return { change: word, weights };
    }
  }
}

function isInFlight(word: string): word is InFlight {
  return word === "pin" || word === "follow" || word === "reconcile";
}

/** What was typed in per cent, as a share; without the rest that binary fractions leave. */
function shareIn(said: FormData, name: string): number {
  return Number((Number(textOf(said, name)) / 100).toFixed(8));
}
