import { difference, percent, plainNumber, type Unit, unitOf } from "./numbers.js";
import type { Done, Estimate, Experiment, GuardrailReport, Kind, Maybe, MetricReport, MetricVariant, Report, SampleRatio, Status, Verdict } from "./types.js";

const LOCALE = "en-GB";

const STATUSES: Readonly<Record<Status, string>> = { draft: "Draft", running: "Running", paused: "Paused", stopped: "Stopped" };

export function statusOf(status: Status): string {
  return STATUSES[status];
}

/** A time in the zone of whoever looks, which is named. */
export function timeOf(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" }).format(new Date(at));
}

/** The clock's time alone. */
export function clockOf(at: number): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

/** A day of the server's, which are those of UTC. */
export function dayOf(day: string): string {
  return new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** Since when it is as it is. */
export function sinceOf({ status, startedAt, stoppedAt, changedAt }: Experiment): string {
  const date = (at: string): string => new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" }).format(new Date(at));
  if (startedAt === undefined) {
    return `written ${date(changedAt)}`;
  }
  return status === "stopped" && stoppedAt !== undefined ? `${date(startedAt)} to ${date(stoppedAt)}` : `started ${date(startedAt)}`;
}

/** A duration of ISO 8601 in its largest unit that is whole: `PT168H` is 7 days. */
export function durationOf(iso: string): string {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  if (found === null) {
    return iso;
  }
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const [size, name] = ([[86_400, "day"], [3_600, "hour"], [60, "minute"]] as const).find(([unit]) => all > 0 && all % unit === 0) ?? [1, "second"];
  return `${plainNumber(all / size)} ${name}${all / size === 1 ? "" : "s"}`;
}

/** Which way is better, behind the metric's title. */
export function betterOf({ better }: MetricReport): string {
  return better === "more" ? "more is better" : "less is better";
}

/** How often, at most, an interval of the experiment may miss the truth. */
export function levelOf({ metrics }: Experiment): number {
  return metrics?.level ?? 0.05;
}

/** What an interval says, without a number: whether a difference is shown, and which way it goes. */
export type Shown = "better" | "worse" | "none" | "uncorrected";

/** A secondary metric's is shown only where it stands the correction for how many of them are looked at. */
export function shownOf(metric: MetricReport, variant: MetricVariant, estimate: Estimate, level: number): Shown {
  if (!estimate.significant) {
    return "none";
  }
  if (metric.role === "secondary" && (variant.adjustedPValue ?? 1) > level) {
    return "uncorrected";
  }
  return estimate.effect > 0 === (metric.better === "more") ? "better" : "worse";
}

/** The same in words. */
export function verdictOf(shown: Shown, role: MetricReport["role"], correctedFor: string): string {
  const behind = role === "secondary" ? `, shown after correction for ${correctedFor}` : ": shown";
  switch (shown) {
    case "better":
      return `Better than the control${behind}`;
    case "worse":
      return `Worse than the control${behind}`;
    case "uncorrected":
      return `Not shown after correction for ${correctedFor}`;
    case "none":
      return "No difference shown";
  }
}

/** How many secondary results were looked at at once, for which they are corrected. */
export function correctedFor({ metrics, variants }: Report): string {
  const secondary = metrics.filter(({ role }) => role === "secondary");
  if (variants.length <= 2) {
    const known = secondary.filter((metric) => metric.variants.some(({ adjustedPValue }) => adjustedPValue !== undefined)).length;
    return `${known} ${known === 1 ? "metric" : "metrics"}`;
  }
  const known = secondary.flatMap((metric) => metric.variants).filter(({ adjustedPValue }) => adjustedPValue !== undefined).length;
  return `${known} ${known === 1 ? "comparison" : "comparisons"}`;
}

/** A difference in one sentence, for whoever does not see how it is drawn. */
export function sentenceOf(name: string, absolute: Maybe<Estimate>, unit: Unit): string {
  if (absolute.notComputable !== undefined) {
    return `${name}: ${absolute.notComputable}`;
  }
  const told = difference(absolute, unit);
  return `${name}: ${told.effect} (${told.interval}).`;
}

/** What a guardrail is told in: its metric need not be among those of the report. */
export function guardedUnit({ metric, unit }: GuardrailReport, report: Report, { metrics }: Experiment): Unit {
  const kind: Kind | undefined = report.metrics.find(({ name }) => name === metric)?.kind ?? metrics?.own?.find(({ name }) => name === metric)?.kind;
  // Of the metrics that are built in, those of customers are proportions.
  return unitOf(kind ?? (unit === "customers" ? "proportion" : "mean"), unit);
}

const THEN: Readonly<Record<GuardrailReport["then"], string>> = {
  warn: "operations are told, and nothing else happens",
  pause: "nobody new is given a variant",
  evict: "the customers of that variant are taken out of it, and nobody new is given a variant",
};

/** What a guardrail allows and does. */
export function marginOf({ margin, scale, then }: GuardrailReport, unit: Unit): string {
  const allowed = scale === "relative" ? `${percent(margin)} of the control’s value` : `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4 }).format(margin * unit.factor)} ${unit.change}`;
  return `No variant may be worse than the control by more than ${allowed}. Once that is shown, ${THEN[then]}.`;
}

const VERDICTS: Readonly<Record<Verdict["status"], string>> = {
  safe: "Within the margin: shown",
  undecided: "Not known yet",
  harmed: "Harm beyond the margin: shown",
};

export function guardedOf(status: Verdict["status"]): string {
  return VERDICTS[status];
}

/** Where customers are lost or counted twice, as far as single days and platforms say so. */
export function unevenParts({ byPlatform, byDay, alarmBelow }: SampleRatio): string[] {
  const parts = (ratios: SampleRatio["byDay"], name: (key: string) => string): string[] =>
    Object.entries(ratios).flatMap(([key, ratio]) => (ratio.notComputable === undefined && ratio.pValue < alarmBelow ? [`${name(key)} (${plainNumber(ratio.customers)} exposed)`] : []));
  return [...parts(byPlatform, (name) => `with the app on ${name}`), ...parts(byDay, (day) => `on ${dayOf(day)}`)];
}

const ACTIONS: Readonly<Record<string, string>> = {
  "experiment.set": "Draft written",
  "experiment.start": "Started",
  "experiment.pause": "Paused",
  "experiment.resume": "Resumed",
  "experiment.stop": "Stopped",
  "experiment.ramp": "Coverage changed",
  "experiment.reweight": "Weights changed",
  "experiment.evict": "Variant evicted",
  "experiment.exclude": "Incident excluded",
  "experiment.schedule": "Schedule changed",
};

const PROGRAMS: Readonly<Record<string, string>> = { "helpflow:guardrail": "a guardrail, by itself", "helpflow:schedule": "the schedule, by itself" };

/** What was done, and how what changed is now. */
export function doneOf({ action, detail: { before, after } }: Done): string {
  const did = ACTIONS[action] ?? action.replace(/^experiment\./, "");
  const what = changedIn(before ?? {}, after ?? {}, action);
  return what === undefined ? did : `${did}: ${what}`;
}

export function whoOf({ who }: Done): string {
  return PROGRAMS[who] ?? who;
}

function changedIn(before: Partial<Experiment>, after: Partial<Experiment>, action: string): string | undefined {
  switch (action) {
    case "experiment.ramp":
      return `${percent(before.coverage ?? 1)} to ${percent(after.coverage ?? 1)} of customers`;
    case "experiment.reweight":
      return (after.variants ?? []).map(({ name, weight }) => `${name} ${percent(weight)}`).join(", ");
    case "experiment.evict":
      return (after.evicted ?? []).filter((name) => !(before.evicted ?? []).includes(name)).join(", ") || undefined;
    case "experiment.stop":
      return after.winner === undefined ? "without a winner" : `everybody has ${after.winner}`;
    case "experiment.schedule": {
      const { startsAt, stopsAt } = after.schedule ?? {};
      const parts = [startsAt === undefined ? [] : [`starts ${timeOf(startsAt)}`], stopsAt === undefined ? [] : [`stops ${timeOf(stopsAt)}`]].flat();
      return parts.length === 0 ? "nothing by itself" : parts.join(", ");
    }
    default:
      return undefined;
  }
}
