// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** The amount in minor units; a string as it was typed when that was refused; null when there is none. */
export type MoneyInputV1Value = shared.Money | string;

export const moneyInputV1Value: c.Codec<MoneyInputV1Value> = c.oneOf({ object: shared.money, string: c.text });

/** An amount of money in one currency. */
export interface MoneyInputV1 {
  readonly kind: "money-input/1";
  readonly type: "money-input";
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
  /** The currency of the amount, by its ISO 4217 code. */
  readonly currency: string;
  /** The least amount, in minor units such as pence. */
  readonly min?: number;
  /** The greatest amount, in minor units. */
  readonly max?: number;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The amount in minor units; a string as it was typed when that was refused; null when there is none. */
  readonly value: MoneyInputV1Value | null;
}

export const moneyInputV1: c.EntryCodec<MoneyInputV1> = c.entry<MoneyInputV1>("money-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  currency: c.required(c.text),
  min: c.optional(c.whole),
  max: c.optional(c.whole),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(moneyInputV1Value)),
});
