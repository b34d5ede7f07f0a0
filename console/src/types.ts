/** An experiment as the server tells it; `experimentSet` of the API's description. */
export interface Experiment {
  key: string;
  status: Status;
  revision: number;
  hypothesis: string;
  flow?: string;
  /** The first is the control. */
  variants: readonly Variant[];
  targeting?: string;
  coverage?: number;
  exclusionGroup?: { name: string; from: number; to: number };
  holdout?: { name: string; share: number };
  schedule?: { startsAt?: string; stopsAt?: string };
  metrics?: { level?: number; expectedCustomers?: number; own?: readonly { name: string; kind: Kind }[] };
  evicted: readonly string[];
  winner?: string;
  startedAt?: string;
  stoppedAt?: string;
  changedAt: string;
  changedBy: string;
  differences?: { first: readonly string[]; nodes: readonly string[] };
}

export type Status = "draft" | "running" | "paused" | "stopped";
export type Kind = "proportion" | "mean" | "ratio";

export interface Variant {
  name: string;
  weight: number;
  version?: number;
  title?: string;
}

/** Something that was computed, or the sentence that says why it was not. */
export type Maybe<T> = (T & { notComputable?: undefined }) | { notComputable: string };

/** A difference with its interval, which is valid however often one looks. */
export interface Estimate {
  effect: number;
  lower: number;
  upper: number;
  confidence: number;
  significant: boolean;
}

export interface MetricVariant {
  name: string;
  closed: number;
  n: number;
  mean?: number;
  standardError?: number;
  notComputable?: string;
  absolute?: Maybe<Estimate>;
  relative?: Maybe<Estimate>;
  adjustedPValue?: number;
}

export interface MetricReport {
  name: string;
  title: string;
  role: "primary" | "secondary";
  kind: Kind;
  unit: string;
  window: string;
  better: "more" | "less";
  closed: number;
  variants: readonly MetricVariant[];
}

/** What is known of harm beyond a margin. */
export interface Verdict {
  status: "safe" | "undecided" | "harmed";
  excess: number;
  lower: number;
  upper: number;
}

export interface GuardrailReport {
  metric: string;
  title: string;
  unit: string;
  margin: number;
  scale: "absolute" | "relative";
  then: "warn" | "pause" | "evict";
  variants: readonly (Maybe<Verdict> & { name: string })[];
}

/** How many customers a check was of, and how unlikely they are as they are spread. */
export type Ratio = Maybe<{ customers: number; pValue: number }>;

export interface SampleRatio {
  alarm: boolean;
  alarmBelow: number;
  /** Customers of whom nothing can be said, since they came after weights were changed at less than full coverage. */
  leftOut: number;
  assigned: Ratio;
  exposed: Ratio;
  byPlatform: Readonly<Record<string, Ratio>>;
  byDay: Readonly<Record<string, Ratio>>;
}

export interface ReportVariant extends Variant {
  assigned: number;
  exposed: number;
  evicted: boolean;
}

export interface Exposure {
  day: string;
  platform: string;
  variant: string;
  customers: number;
}

export interface Report {
  experiment: string;
  status: Status;
  at: string;
  hypothesis: string;
  reading: readonly string[];
  ifStoppedNow: string;
  variants: readonly ReportVariant[];
  exposures: readonly Exposure[];
  excluded: number;
  incidents: readonly { from: string; to: string; reason: string }[];
  sampleRatio?: SampleRatio;
  metrics: readonly MetricReport[];
  guardrails: readonly GuardrailReport[];
}

/** Who did what to an experiment, when and why. */
export interface Done {
  action: string;
  at: string;
  who: string;
  reason: string;
  detail: { before?: Partial<Experiment>; after?: Partial<Experiment> };
}

/** How many customers came to each node, how many of them left there, and how many are there now. */
export interface Funnel {
  experiment: string;
  /** How many were exposed; the latest of them are looked at, as many as the variants have here. */
  exposed: number;
  variants: readonly { name: string; customers: number }[];
  nodes: readonly { node: string; variants: readonly { name: string; reached: number; left: number; open: number }[] }[];
}

export interface Issue {
  code: string;
  severity: "error" | "warning";
  pointer: string;
  message: string;
}

/** What becomes of sessions that are open on other versions when one goes live. */
export type InFlight = "pin" | "follow" | "reconcile";

/** What operations ask for; `experimentChange` of the API's description, without reason and revision. */
export type Change =
  | { change: "start" | "pause" | "resume" }
  | { change: "stop"; winner?: string; goLive?: { inFlight: InFlight } }
  | { change: "ramp"; coverage: number }
  | { change: "reweight"; weights: Readonly<Record<string, number>> }
  | { change: "evict"; variant: string };

export type ChangeWord = Change["change"];
