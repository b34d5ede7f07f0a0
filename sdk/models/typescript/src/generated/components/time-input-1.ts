// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** A time of the day, by the 24-hour clock in the contract and by the customer’s own on the screen. */
export interface TimeInputV1 {
  readonly kind: "time-input/1";
  readonly type: "time-input";
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
  /** The earliest time that is accepted. */
  readonly min?: string;
  /** The latest time that is accepted. */
  readonly max?: string;
  /** How many minutes lie between the times that are accepted, counted from `min` or from midnight. */
  readonly step?: number;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The time as 14:30; as it was typed when that was refused; null when there is none. */
  readonly value: string | null;
}

export const timeInputV1: c.EntryCodec<TimeInputV1> = c.entry<TimeInputV1>("time-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  min: c.optional(c.text),
  max: c.optional(c.text),
  step: c.optional(c.whole),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
