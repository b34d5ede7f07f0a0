// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What the device may offer to fill in, by the names of the HTML standard. */
export type DateInputV1Autocomplete = "bday" | "off" | c.UnknownValue;

export const dateInputV1Autocomplete: c.Codec<DateInputV1Autocomplete> = c.values("bday", "off");

/** A day of the calendar. */
export interface DateInputV1 {
  readonly kind: "date-input/1";
  readonly type: "date-input";
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
  /** The earliest day that is accepted. */
  readonly min?: string;
  /** The latest day that is accepted. */
  readonly max?: string;
  /** What the device may offer to fill in, by the names of the HTML standard. */
  readonly autocomplete?: DateInputV1Autocomplete;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The day as 2026-03-27; as it was typed when that was refused; null when there is none. */
  readonly value: string | null;
}

export const dateInputV1: c.EntryCodec<DateInputV1> = c.entry<DateInputV1>("date-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  min: c.optional(c.text),
  max: c.optional(c.text),
  autocomplete: c.optional(dateInputV1Autocomplete),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
