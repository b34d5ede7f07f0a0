import type { Kind } from "./types.js";

const LOCALE = "en-GB";

/** The normal distribution's: 95 % of it lie within so many standard errors. */
const TWO_SIDED = 1.959964;

/** What a metric is told in. */
export interface Unit {
  /** By which its numbers are multiplied before they are shown. */
  readonly factor: number;
  /** Behind a value. */
  readonly value: string;
  /** Behind a difference of values. */
  readonly change: string;
}

/** Of a difference that is told as a part of the control's value. */
export const RELATIVE: Unit = { factor: 100, value: "%", change: "%" };

/** A proportion is told in per cent, and its differences in percentage points, so that nobody takes them for parts. */
export function unitOf(kind: Kind, unit: string): Unit {
  return kind === "proportion" ? { factor: 100, value: "%", change: "percentage points" } : { factor: 1, value: unit, change: unit };
}

/** So many decimals that an uncertainty of this size shows two digits that say something. */
export function decimals(halfWidth: number): number {
  return halfWidth > 0 && Number.isFinite(halfWidth) ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(halfWidth)))) : 2;
}

export function plainNumber(value: number, digits = 0): string {
  return minus(new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));
}

/** With its sign, but for zero. */
export function signed(value: number, digits: number): string {
  return minus(new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(value));
}

export function customers(count: number): string {
  return `${plainNumber(count)} ${count === 1 ? "customer" : "customers"}`;
}

/** A share that somebody has set, and that has no uncertainty: `12.5 %`. */
export function percent(share: number): string {
  return `${minus(new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(100 * share))} %`;
}

/** A value and how far 95 % of looks would be off: `12.3 ± 1.1 %`. */
export function valueWithError(mean: number, standardError: number, unit: Unit): string {
  const half = TWO_SIDED * standardError * unit.factor;
  const digits = decimals(half);
  return `${plainNumber(mean * unit.factor, digits)} ± ${plainNumber(half, digits)} ${unit.value}`;
}

/** The numbers of a difference, in one precision: that of its interval. */
export function difference({ effect, lower, upper }: { effect: number; lower: number; upper: number }, unit: Unit): { effect: string; interval: string } {
  const digits = decimals(((upper - lower) / 2) * unit.factor);
  const told = (value: number): string => signed(value * unit.factor, digits);
  return { effect: `${told(effect)} ${unit.change}`, interval: `${told(lower)} to ${told(upper)} ${unit.change}` };
}

/**
 * A part of a count with its interval at 95 % for one look (E. B. Wilson, Journal of the American Statistical
 * Association 22, 1927), which holds for few and for rare ones too.
 */
export function wilson(part: number, of: number): { lower: number; upper: number } | undefined {
  if (of <= 0) {
    return undefined;
  }
  const square = TWO_SIDED ** 2;
  const share = part / of;
  const middle = share + square / (2 * of);
  const half = TWO_SIDED * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const scale = 1 + square / of;
  return { lower: Math.max(0, (middle - half) / scale), upper: Math.min(1, (middle + half) / scale) };
}

/** A share of a count with its interval: `12 % (9.8 to 15 %)`. */
export function shareOf(part: number, of: number): string {
  const interval = wilson(part, of);
  if (interval === undefined) {
    return "of nobody";
  }
  const digits = decimals(50 * (interval.upper - interval.lower));
  const told = (share: number): string => plainNumber(100 * share, digits);
  return `${told(part / of)} % (${told(interval.lower)} to ${told(interval.upper)} %)`;
}

/** The sign that has the width of a plus, and that screen readers call minus. */
function minus(number: string): string {
  return number.replace("-", "−");
}
