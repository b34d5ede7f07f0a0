import type { Done, Experiment, Exposure, Funnel, Issue, Report, ReportVariant, SampleRatio } from "../../src/types.js";
import { metric } from "./numbers.js";

/** One experiment of the fake server, and all that it answers of it. */
export interface Fake {
  experiment: Experiment;
  report: Report;
  changes: Done[];
  issues: Issue[];
  funnel: Funnel;
}

/** Of an experiment in which nobody has come to a node. */
function nobody({ key, variants }: Experiment): Funnel {
  return { experiment: key, exposed: 0, variants: variants.map(({ name }) => ({ name, customers: 0 })), nodes: [] };
}

const NOW = "2026-11-26T12:00:00Z";

function experiment(key: string, otherwise: Partial<Experiment>): Experiment {
  return {
    key,
    status: "running",
    revision: 2,
    hypothesis: "With the checklist first, fewer people need a person.",
    variants: [
      { name: "control", weight: 0.5 },
      { name: "checklist", weight: 0.5, title: "The checklist comes first" },
    ],
    seed: key,
    phase: 1,
    evicted: [],
    startedAt: "2026-11-12T09:00:00Z",
    changedAt: "2026-11-12T09:00:00Z",
    changedBy: "kim",
    ...otherwise,
  } as Experiment;
}

function report(of: Experiment, otherwise: Partial<Report>): Report {
  return {
    experiment: of.key,
    status: of.status,
    at: NOW,
    hypothesis: of.hypothesis,
    reading: ["Nobody has come to where the variants differ yet."],
    ifStoppedNow: "Nobody is assigned any more, and everybody who comes new has the winner that you name, or goes otherwise without one. Sessions under way keep what they have.",
    variants: counted(of, of.variants.map(() => [0, 0])),
    exposures: [],
    excluded: 0,
    incidents: [],
    metrics: [],
    guardrails: [],
    ...otherwise,
  };
}

function counted(of: Experiment, counts: readonly (readonly number[])[]): ReportVariant[] {
  return of.variants.map(({ name, weight, version }, index) => ({
    name,
    weight,
    ...(version === undefined ? {} : { version }),
    assigned: counts[index]?.[0] ?? 0,
    exposed: counts[index]?.[1] ?? 0,
    evicted: of.evicted.includes(name),
  }));
}

/** So many customers of each variant, spread over days and two platforms as seven is over a week. */
function spread(first: string, days: number, totals: Readonly<Record<string, number>>): Exposure[] {
  const shape = Array.from({ length: days }, (_, day) => 6 + ((day * 5) % 7));
  const whole = shape.reduce((sum, part) => sum + part, 0);
  return Object.entries(totals).flatMap(([variant, total], which) => {
    let [passed, told] = [0, 0];
    return shape.flatMap((part, day) => {
      passed += part;
      // Rounded as a whole, so that the days sum to it, and not the same for each variant.
      const until = day === days - 1 ? total : Math.round((total * passed) / whole) + ((day * (which + 2)) % 5);
      const customers = until - told;
      told = until;
      const at = new Date(Date.parse(`${first}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
      const ios = Math.floor(customers * 0.6);
      return [
        { day: at, platform: "android", variant, customers: customers - ios },
        { day: at, platform: "ios", variant, customers: ios },
      ];
    });
  });
}

function even(exposed: number, assigned: number): SampleRatio {
  const fine = (customers: number) => ({ customers, chiSquared: 0.4, pValue: 0.53 });
  return { alarm: false, alarmBelow: 0.001, leftOut: 0, assigned: fine(assigned), exposed: { ...fine(exposed), sequential: { pValue: 1 } }, byPlatform: { android: fine(400), ios: fine(600) }, byDay: {} } as SampleRatio;
}

function done(action: string, at: string, reason: string, who = "kim", before?: Partial<Experiment>, after: Partial<Experiment> = {}): Done {
  return { action: `experiment.${action}`, at, who, reason, detail: { after, ...(before === undefined ? {} : { before }) } };
}

const CONTACTED = { name: "contactedHuman", title: "Contacted a person within 7 days", role: "primary", kind: "proportion", unit: "customers", better: "less" } as const;
const GAVE_UP = { name: "gaveUp", title: "Left before an answer", role: "secondary", kind: "proportion", unit: "customers", better: "less" } as const;
const TIME = { name: "timeToEnd", title: "Time to the end, of those who came to one", role: "secondary", kind: "mean", unit: "seconds", better: "less" } as const;

function draft(): Fake {
  const of = experiment("call-back-first", {
    status: "draft",
    revision: 1,
    hypothesis: "Who is offered a call first waits less and rates help higher.",
    startedAt: undefined,
    changedAt: "2026-11-25T15:20:00Z",
    targeting: "client.platform == 'ios'",
    coverage: 0.1,
  });
  const nothing = (name: string) => ({ name, closed: 0, n: 0, notComputable: "A sample has 0 units; a variance needs at least 2." });
  return {
    experiment: of,
    report: report(of, {
      reading: ["It has not started; nobody is in it."],
      ifStoppedNow: "There is nothing to stop.",
      metrics: [{ ...CONTACTED, window: "PT168H", closed: 0, variants: [nothing("control"), { ...nothing("checklist"), absolute: { notComputable: "A sample has 0 units; a variance needs at least 2." } }] }],
    }),
    changes: [done("set", "2026-11-25T15:20:00Z", "Agreed with the cards squad.")],
    issues: [
      { code: "experiment/unused-way", severity: "warning", pointer: "/variants", message: "Node offer of the flow cards/card-not-working has a way for video, which is no variant of the experiment. Nobody goes there." },
      { code: "experiment/no-target", severity: "error", pointer: "/variants/1/name", message: "Node offer of the flow cards/card-not-working has no way for the variant checklist. Add one, or leave the variant out." },
    ],
    funnel: nobody(of),
  };
}

function tooEarly(): Fake {
  const of = experiment("checklist-first", {
    flow: "cards/card-not-working",
    variants: [
      { name: "control", weight: 0.5, version: 3 },
      { name: "checklist", weight: 0.5, version: 4, title: "The checklist comes first" },
    ],
    metrics: { expectedCustomers: 3_000 },
    differences: { first: ["whatHappened"], nodes: ["checklist", "whatHappened"] },
  });
  const expected = 3_000;
  return {
    experiment: of,
    report: report(of, {
      reading: ["Too early: 412 of about 3,000 customers; nothing to decide yet."],
      variants: counted(of, [[744, 701], [729, 688]]),
      exposures: spread("2026-11-12", 15, { control: 701, checklist: 688 }),
      sampleRatio: even(1_389, 1_473),
      metrics: [
        metric({ ...CONTACTED, expected, of: [{ name: "control", n: 209, mean: 0.292 }, { name: "checklist", n: 203, mean: 0.246 }] }),
        metric({ ...GAVE_UP, expected, of: [{ name: "control", n: 209, mean: 0.062 }, { name: "checklist", n: 203, mean: 0.064 }] }),
        metric({ ...TIME, expected, of: [{ name: "control", closed: 209, n: 131, mean: 214.2, deviation: 160 }, { name: "checklist", closed: 203, n: 140, mean: 187.6, deviation: 150 }] }),
      ],
      guardrails: [
        { metric: "gaveUp", title: "Left before an answer", unit: "customers", margin: 0.02, scale: "absolute", then: "pause", variants: [{ name: "checklist", notComputable: "The smaller sample expects 12 units with or without the event; it must expect 20 of each." }] },
      ],
    }),
    changes: [
      done("ramp", "2026-11-13T09:00:00Z", "The first day went well.", "kim", { coverage: 0.2 }, { coverage: 1 }),
      done("start", "2026-11-12T09:00:00Z", "The squad is ready."),
      done("set", "2026-11-11T16:00:00Z", "Agreed with the cards squad."),
    ],
    issues: [],
    funnel: {
      experiment: of.key,
      exposed: 1_389,
      variants: [{ name: "control", customers: 701 }, { name: "checklist", customers: 688 }],
      nodes: [
        { node: "whatHappened", variants: [{ name: "control", reached: 701, left: 64, open: 12 }, { name: "checklist", reached: 688, left: 31, open: 0 }] },
        { node: "checklist", variants: [{ name: "control", reached: 0, left: 0, open: 0 }, { name: "checklist", reached: 657, left: 88, open: 5 }] },
        { node: "frozen", variants: [{ name: "control", reached: 402, left: 12, open: 3 }, { name: "checklist", reached: 371, left: 9, open: 1 }] },
      ],
    },
  };
}

function decided(): Fake {
  const of = experiment("shorter-questions", { hypothesis: "Fewer questions before an answer keep more people from giving up.", changedAt: "2026-11-20T09:00:00Z", startedAt: "2026-10-30T09:00:00Z" });
  const expected = 5_000;
  return {
    experiment: of,
    report: report(of, {
      reading: ["checklist is better than the control in \"Contacted a person within 7 days\": −6.00 percentage points (−9.00 to −3.00; 95 %, valid however often one looks).", "37 customers were exposed during incidents and count in no variant."],
      variants: counted(of, [[5_310, 4_902], [5_288, 4_871]]),
      exposures: spread("2026-10-30", 28, { control: 4_902, checklist: 4_871 }),
      excluded: 37,
      incidents: [{ from: "2026-11-06T10:00:00Z", to: "2026-11-06T11:30:00Z", reason: "The card connector was down." }],
      sampleRatio: even(9_773, 10_598),
      metrics: [
        metric({ ...CONTACTED, expected, of: [{ name: "control", n: 3_600, mean: 0.292 }, { name: "checklist", n: 3_571, mean: 0.232 }] }),
        metric({ ...GAVE_UP, expected, of: [{ name: "control", n: 3_600, mean: 0.121 }, { name: "checklist", n: 3_571, mean: 0.118, adjusted: 0.8 }] }),
        metric({ ...TIME, expected, of: [{ name: "control", closed: 3_600, n: 2_301, mean: 214.2, deviation: 160 }, { name: "checklist", closed: 3_571, n: 2_420, mean: 187.6, deviation: 150, adjusted: 0.0004 }] }),
      ],
      guardrails: [{ metric: "gaveUp", title: "Left before an answer", unit: "customers", margin: 0.03, scale: "absolute", then: "pause", variants: [{ name: "checklist", status: "safe", excess: -0.033, lower: -0.055, upper: -0.011 }] }],
    }),
    changes: [
      done("exclude", "2026-11-06T12:00:00Z", "The card connector was down."),
      done("start", "2026-10-30T09:00:00Z", "The squad is ready."),
      done("set", "2026-10-29T16:00:00Z", "Agreed with the cards squad."),
    ],
    issues: [],
    funnel: nobody(of),
  };
}

function alarm(): Fake {
  const of = experiment("two-buttons", { hypothesis: "Two buttons instead of one make nobody phone.", changedAt: "2026-11-19T09:00:00Z", startedAt: "2026-11-17T09:00:00Z" });
  const unlikely = { chiSquared: 41.2, pValue: 1.4e-10 };
  return {
    experiment: of,
    report: report(of, {
      reading: [
        "Decide nothing by this: the variants do not have as many customers as their weights say, so that customers are lost or counted twice on the way to one of them. Find out where, by day and by app, before anything else.",
        "Too early: 0 of about 10,000 customers; nothing to decide yet.",
      ],
      variants: counted(of, [[2_011, 1_950], [1_990, 1_571]]),
      exposures: spread("2026-11-17", 10, { control: 1_950, checklist: 1_571 }),
      sampleRatio: {
        alarm: true,
        alarmBelow: 0.001,
        leftOut: 0,
        assigned: { customers: 4_001, chiSquared: 0.11, pValue: 0.74 },
        exposed: { customers: 3_521, ...unlikely, sequential: { pValue: 2e-8 } },
        byPlatform: { android: { customers: 1_400, ...unlikely }, ios: { customers: 2_121, chiSquared: 0.3, pValue: 0.58 } },
        byDay: { "2026-11-17": { customers: 311, chiSquared: 0.1, pValue: 0.75 }, "2026-11-19": { customers: 402, ...unlikely } },
      } as SampleRatio,
      metrics: [metric({ ...CONTACTED, expected: 10_000, of: [{ name: "control", n: 40, mean: 0.3 }, { name: "checklist", n: 31, mean: 0.29 }] })],
    }),
    changes: [done("start", "2026-11-17T09:00:00Z", "Agreed.")],
    issues: [],
    funnel: nobody(of),
  };
}

function harmed(): Fake {
  const variants = [
    { name: "control", weight: 0.34 },
    { name: "photo", weight: 0.33, title: "Asks for a photo first" },
    { name: "later", weight: 0.33, title: "Asks for a photo at the end" },
  ];
  const of = experiment("photo-upload", { status: "paused", revision: 5, hypothesis: "A photo saves questions.", variants, evicted: ["photo"], changedAt: "2026-11-22T09:00:00Z", startedAt: "2026-11-01T09:00:00Z", metrics: { expectedCustomers: 4_000 } });
  const expected = 4_000;
  const three = (means: readonly [number, number, number], adjusted: readonly (number | undefined)[] = []) =>
    means.map((mean, index) => ({ name: variants[index]?.name ?? "", n: 1_204 - 7 * index, mean, ...(adjusted[index] === undefined ? {} : { adjusted: adjusted[index] }) }));
  return {
    experiment: of,
    report: report(of, {
      reading: ["The variant photo does harm: \"Left before an answer\" is worse than the margin allows.", "Too early: 3,591 of about 4,000 customers; nothing to decide yet."],
      variants: counted(of, [[1_502, 1_401], [1_470, 1_388], [1_466, 1_375]]),
      exposures: spread("2026-11-01", 20, { control: 1_401, photo: 1_388, later: 1_375 }),
      sampleRatio: even(4_164, 4_438),
      metrics: [
        metric({ ...CONTACTED, expected, of: three([0.291, 0.279, 0.262]) }),
        metric({ ...GAVE_UP, expected, of: three([0.12, 0.244, 0.131], [undefined, 0.0001, 0.6]) }),
      ],
      guardrails: [
        { metric: "gaveUp", title: "Left before an answer", unit: "customers", margin: 0.02, scale: "absolute", then: "evict", variants: [{ name: "photo", status: "harmed", excess: 0.104, lower: 0.058, upper: 0.15 }, { name: "later", status: "undecided", excess: -0.009, lower: -0.05, upper: 0.032 }] },
        { metric: "feesPaid", title: "Fees paid within 14 days", unit: "GBP", margin: 0.1, scale: "relative", then: "warn", variants: [{ name: "photo", notComputable: "The smaller sample has 0 units; it must have 1000." }, { name: "later", notComputable: "The smaller sample has 0 units; it must have 1000." }] },
      ],
    }),
    changes: [
      done("pause", "2026-11-22T09:00:00Z", "The variant photo is worse in \"Left before an answer\" than the margin of 0.02 allows.", "helpflow:guardrail"),
      done("evict", "2026-11-22T09:00:00Z", "The variant photo is worse in \"Left before an answer\" than the margin of 0.02 allows.", "helpflow:guardrail", { evicted: [] }, { evicted: ["photo"] }),
      done("start", "2026-11-01T09:00:00Z", "Agreed."),
    ],
    issues: [],
    funnel: nobody(of),
  };
}

function stopped(): Fake {
  const of = experiment("plain-words", { status: "stopped", revision: 3, hypothesis: "Plain words settle more.", winner: "checklist", stoppedAt: "2026-11-10T09:00:00Z", changedAt: "2026-11-10T09:00:00Z", startedAt: "2026-10-01T09:00:00Z" });
  return {
    experiment: of,
    report: report(of, {
      reading: ["checklist is better than the control in \"Contacted a person within 7 days\": −6.00 percentage points (−9.01 to −2.99; 95 %, valid however often one looks)."],
      ifStoppedNow: "It is stopped; everybody has checklist.",
      variants: counted(of, [[4_000, 3_600], [3_990, 3_571]]),
      exposures: spread("2026-10-01", 41, { control: 3_600, checklist: 3_571 }),
      sampleRatio: even(7_171, 7_990),
      metrics: [metric({ ...CONTACTED, expected: 5_000, of: [{ name: "control", n: 3_600, mean: 0.292 }, { name: "checklist", n: 3_571, mean: 0.232 }] })],
    }),
    changes: [done("stop", "2026-11-10T09:00:00Z", "It is shown.", "kim", { status: "running" }, { status: "stopped", winner: "checklist" }), done("start", "2026-10-01T09:00:00Z", "Agreed.")],
    issues: [],
    funnel: nobody(of),
  };
}

/** One in each state that the console has to show. */
export function fakes(): Fake[] {
  return [draft(), tooEarly(), decided(), alarm(), harmed(), stopped()];
}
