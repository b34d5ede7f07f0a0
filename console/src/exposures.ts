import type { Report } from "./types.js";

/** How many customers were exposed on each day, by variant. */
export interface Days {
  /** Without a gap, in UTC, `2026-11-20`. */
  readonly days: readonly string[];
  readonly series: readonly { readonly variant: string; readonly customers: readonly number[] }[];
}

const DAY_MS = 86_400_000;

/** All platforms together. A day on which nobody came has none; of one that runs, today is the last day. */
export function byDay(report: Report): Days {
  const known = report.exposures.map(({ day }) => day).sort();
  const [first] = known;
  const last = [known.at(-1) ?? "", report.status === "running" ? report.at.slice(0, 10) : ""].sort().at(-1);
  const days = first === undefined || last === undefined ? [] : between(first, last);
  const counted = new Map<string, number>();
  for (const { day, variant, customers } of report.exposures) {
    counted.set(`${day} ${variant}`, (counted.get(`${day} ${variant}`) ?? 0) + customers);
  }
  return { days, series: report.variants.map(({ name }) => ({ variant: name, customers: days.map((day) => counted.get(`${day} ${name}`) ?? 0) })) };
}

/** How many customers were exposed in all. */
export function exposedIn({ variants }: Pick<Report, "variants">): number {
  return variants.reduce((sum, { exposed }) => sum + exposed, 0);
}

/** How many customers have a variant. */
export function assignedIn({ variants }: Pick<Report, "variants">): number {
  return variants.reduce((sum, { assigned }) => sum + assigned, 0);
}

function between(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
