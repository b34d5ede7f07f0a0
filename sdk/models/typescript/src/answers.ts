/** What an app sends for a component, by the kind of its answer. */
import * as c from "./codec.js";
import type { Address, Money } from "./generated/shared.js";
import type { Json } from "./json.js";

/** The answer to one component; null takes an answer back. */
export type Answer = string | number | boolean | null | readonly string[] | Money | Address;

/** Of what kind the answers to an input are: always the same, or as one of its properties says. */
export type AnswerKinds =
  | { readonly kind: string }
  | {
      readonly property: string;
      readonly kinds: Readonly<Record<string, string>>;
      readonly otherwise: string;
    };

/** Answers travel as they are. */
export const answerCodec: c.Codec<Answer> = {
  decode: (value, pointer) => c.anything.decode(value, pointer) as Answer,
  encode: (value) => value as Json,
};

/** An answer of each kind, under the name that the catalogue gives the kind. */
export const answers = {
  /** One option, by its value. */
  choice: (value: string): Answer => value,
  /** Several options, by their values. */
  choices: (...values: readonly string[]): Answer => [...values],
  /** One line as it was typed. */
  text: (typed: string): Answer => typed,
  /** Several lines as they were typed. */
  multiline: (typed: string): Answer => typed,
  /** A whole number, or as it was typed: the server reads it and says what is wrong with it. */
  integer: (value: number | string): Answer => value,
  /** A number, or as it was typed. */
  decimal: (value: number | string): Answer => value,
  /** Digits, such as a sort code, as they were typed. */
  digits: (typed: string): Answer => typed,
  /** A telephone number as it was typed. */
  phone: (typed: string): Answer => typed,
  /** An email address as it was typed. */
  email: (typed: string): Answer => typed,
  /** A day, such as `2026-11-26`. */
  date: (day: string): Answer => day,
  /** A time of day, such as `14:30`. */
  time: (time: string): Answer => time,
  /** An amount in whole minor units: £12.50 is `money("GBP", 1250)`. */
  money: (currency: string, minor: number): Answer => ({ currency, minor }),
  /** An amount as it was typed; the server knows the currency that was asked for. */
  moneyAsTyped: (typed: string): Answer => typed,
  /** A postal address. */
  address: (address: Address): Answer => address,
  /** The customer agrees. */
  consent: (): Answer => true,
  /** Files that were uploaded, by their ids. */
  files: (...ids: readonly string[]): Answer => [...ids],
  /** The opaque reference to a proof of identity; never the secret itself. */
  proof: (reference: string): Answer => reference,
  /** Takes an answer back. */
  none: (): Answer => null,
} as const;
