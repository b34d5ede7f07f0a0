import { assignedIn } from "./exposures.js";
import { customers, percent } from "./numbers.js";
import type { ChangeWord, Experiment, Report, Status } from "./types.js";
import { timeOf } from "./words.js";

/** Which changes an experiment takes as it is. */
export const CHANGES: Readonly<Record<Status, readonly ChangeWord[]>> = {
  draft: ["start"],
  running: ["pause", "ramp", "reweight", "evict", "stop"],
  paused: ["resume", "ramp", "reweight", "evict", "stop"],
  stopped: [],
};

export interface Naming {
  button: string;
  title: string;
  submit: string;
}

export const NAMES: Readonly<Record<ChangeWord, Naming>> = {
  start: { button: "Start…", title: "Start the experiment", submit: "Start" },
  pause: { button: "Pause…", title: "Pause the experiment", submit: "Pause" },
  resume: { button: "Resume…", title: "Resume the experiment", submit: "Resume" },
  ramp: { button: "Coverage…", title: "Change the coverage", submit: "Change the coverage" },
  reweight: { button: "Weights…", title: "Change the weights", submit: "Change the weights" },
  evict: { button: "Evict…", title: "Evict the customers of a variant", submit: "Evict" },
  stop: { button: "Stop…", title: "Stop the experiment", submit: "Stop" },
};

/** What will happen, to whom, when a change is made; a sentence each. */
export function consequences(change: ChangeWord, experiment: Experiment, report: Report): string[] {
  const assigned = customers(assignedIn(report));
  const [have, keep] = assignedIn(report) === 1 ? ["has", "keeps"] : ["have", "keep"];
  const kept = `${assigned} who ${have} a variant ${keep} it.`;
  const otherwise = experiment.flow === undefined ? "go otherwise, as the flow says" : "start the live version";
  switch (change) {
    case "start":
      return [
        `From now on ${sharedOut(experiment)}`,
        "Whoever is given a variant keeps it, also when coverage or weights are changed later.",
        "What it is judged by cannot be changed any more.",
        ...(experiment.schedule?.stopsAt === undefined ? [] : [`It stops by itself on ${timeOf(experiment.schedule.stopsAt)}.`]),
      ];
    case "pause":
      return ["Nobody new is given a variant until it is resumed.", kept, `Customers who come new ${otherwise}, and are not counted.`];
    case "resume":
      return [`Again ${sharedOut(experiment)}`, kept];
    case "ramp":
      return [`Now ${percent(experiment.coverage ?? 1)} of each variant’s share of customers are in it.`, "With more, more of those who come new are given a variant; with less, fewer are.", kept];
    case "reweight":
      return [
        "Only customers who come new are shared out by the new weights.",
        kept,
        "Read what comes after it with care: variants then have different parts of different days, and a difference between days can look like one between variants.",
      ];
    case "evict":
      return [
        `Its customers are taken out of it: from their next time on they ${otherwise}. Sessions that have passed the place keep their way.`,
        "They stay counted in it, since without them those who are left would be compared.",
        "Nobody new is given it. This cannot be undone.",
      ];
    case "stop":
      return [report.ifStoppedNow, "It cannot be started again: what is to be run again is another experiment, with another key."];
  }
}

function sharedOut({ targeting, coverage, variants }: Experiment): string {
  const shares = variants.map(({ name, weight }) => `${percent(weight)} ${name}`).join(", ");
  const who = targeting === undefined ? "customers" : "customers whom its targeting fits";
  return (coverage ?? 1) === 1 ? `all ${who} are given a variant: ${shares}.` : `${percent(coverage ?? 1)} of the ${who} are given a variant: of these ${shares}.`;
}
