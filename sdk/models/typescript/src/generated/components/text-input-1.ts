// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/**
 * What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a telephone
 * number, an email address, a date, or an amount of money.
 */
export type TextInputV1Format = "plain" | "multiline" | "integer" | "decimal" | "digits" | "phone" | "email" | "date" | "money" | c.UnknownValue;

export const textInputV1Format: c.Codec<TextInputV1Format> = c.values("plain", "multiline", "integer", "decimal", "digits", "phone", "email", "date", "money");

/**
 * The least answer: a number, a date for the format date, or an amount in minor units for the format money.
 */
export type TextInputV1Min = number | string;

export const textInputV1Min: c.Codec<TextInputV1Min> = c.oneOf({ number: c.decimal, string: c.text });

/** The greatest answer, as min. */
export type TextInputV1Max = number | string;

export const textInputV1Max: c.Codec<TextInputV1Max> = c.oneOf({ number: c.decimal, string: c.text });

/** What the device may offer to fill in, by the names of the HTML standard. */
export type TextInputV1Autocomplete = "name" | "given-name" | "family-name" | "email" | "tel" | "bday" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-level2" | "postal-code" | "country-name" | "one-time-code" | "off" | c.UnknownValue;

export const textInputV1Autocomplete: c.Codec<TextInputV1Autocomplete> = c.values("name", "given-name", "family-name", "email", "tel", "bday", "organization", "street-address", "address-line1", "address-line2", "address-level2", "postal-code", "country-name", "one-time-code", "off");

/**
 * The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was typed
 * when that was refused; null when there is none.
 */
export type TextInputV1Value = string | number | shared.Money;

export const textInputV1Value: c.Codec<TextInputV1Value> = c.oneOf({ string: c.text, number: c.decimal, object: shared.money });

/** A box to type into. The format says what is typed, and so which keyboard suits and what the answer is. */
export interface TextInputV1 {
  readonly kind: "text-input/1";
  readonly type: "text-input";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The question. It names the input to people who use a screen reader. */
  readonly label: string;
  /** Help with the question, read out together with the label. */
  readonly hint?: string;
  /** Whether the customer must answer. When false, say that it is optional. When absent: `true`. */
  readonly required?: boolean;
  /**
   * What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a telephone
   * number, an email address, a date, or an amount of money. When absent: `"plain"`.
   */
  readonly format?: TextInputV1Format;
  /** The fewest characters; the fewest digits when the format is digits. */
  readonly minLength?: number;
  /** The most characters; the most digits when the format is digits. */
  readonly maxLength?: number;
  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for the format money.
   */
  readonly min?: TextInputV1Min;
  /** The greatest answer, as min. */
  readonly max?: TextInputV1Max;
  /** The currency of the amount, by its ISO 4217 code. For the format money only. */
  readonly currency?: string;
  /** What the device may offer to fill in, by the names of the HTML standard. */
  readonly autocomplete?: TextInputV1Autocomplete;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /**
   * The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was typed
   * when that was refused; null when there is none.
   */
  readonly value: TextInputV1Value | null;
}

export const textInputV1: c.EntryCodec<TextInputV1> = c.entry<TextInputV1>("text-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  format: c.optional(textInputV1Format),
  minLength: c.optional(c.whole),
  maxLength: c.optional(c.whole),
  min: c.optional(textInputV1Min),
  max: c.optional(textInputV1Max),
  currency: c.optional(c.text),
  autocomplete: c.optional(textInputV1Autocomplete),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(textInputV1Value)),
});
