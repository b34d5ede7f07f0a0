import { NumberParser } from "@internationalized/number";

/** An amount of money in whole minor units, such as pence. */
export interface Money {
  currency: string;
  minor: number;
}

// As machines write numbers, which the server takes whatever the language.
const MACHINE = /^-?\d+(\.\d+)?$/;

/**
 * The number that was typed, in the way of the locale (`1,250.75` in English, `1.250,75` in German, Arabic digits in Arabic); undefined for all that
 * could mean something else, such as `12,50` in English: the server then says what to type.
 */
export function readNumber(typed: string, locale: string): number | undefined {
  const text = typed.trim().replace(/[\u00a0\u202f]/g, " ");
  if (text === "") {
    return undefined;
  }
  for (const system of [undefined, "latn"]) {
    const tag = system === undefined ? locale : withNumbers(locale, system);
    const number = new NumberParser(tag, { style: "decimal" }).parse(text);
    if (Number.isFinite(number) && spellings(number, text, tag).includes(text)) {
      return number;
    }
  }
  return MACHINE.test(text) ? Number(text) : undefined;
}

/** The amount that was typed; undefined for what is no amount of this currency. */
export function readMoney(typed: string, currency: string, locale: string): Money | undefined {
  const amount = readNumber(typed, locale);
  if (amount === undefined) {
    return undefined;
  }
  const minor = amount * 10 ** decimalsOf(currency);
  const whole = Math.round(minor);
  return Math.abs(minor - whole) < 1e-6 && Number.isSafeInteger(whole) ? { currency, minor: whole } : undefined;
}

/** An amount as the locale writes it, without the currency. */
export function writeMoney(money: Money, locale: string): string {
  const decimals = decimalsOf(money.currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(money.minor / 10 ** decimals);
}

/** The sign of a currency as the locale writes it, and whether it stands before the amount. */
export function currencySign(currency: string, locale: string): { sign: string; before: boolean } {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(1);
  const at = parts.findIndex((part) => part.type === "currency");
  return { sign: parts[at]?.value ?? currency, before: at < parts.findIndex((part) => part.type === "integer") };
}

/** How many digits a currency has after the point: 2 for GBP, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

// All the ways to write the number with as many digits after the point as were typed, each with a plain space where the locale has another.
function spellings(number: number, text: string, locale: string): string[] {
  const fraction = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(0.5).find((part) => part.type === "decimal")?.value ?? ".";
  const typedDecimals = text.includes(fraction) ? text.length - text.lastIndexOf(fraction) - fraction.length : 0;
  const decimals = Math.min(typedDecimals, 20);
  return [true, false].map((useGrouping) =>
    new Intl.NumberFormat(locale, { useGrouping, minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .format(number)
      .replace(/[\u00a0\u202f]/g, " "),
  );
}

function withNumbers(locale: string, system: string): string {
  return new Intl.Locale(locale, { numberingSystem: system }).toString();
}
