// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What the device may offer to fill in, by the names of the HTML standard. */
export type TextAreaV1Autocomplete = "street-address" | "off" | c.UnknownValue;

export const textAreaV1Autocomplete: c.Codec<TextAreaV1Autocomplete> = c.values("street-address", "off");

/** A box for several lines, to tell something in one's own words. */
export interface TextAreaV1 {
  readonly kind: "text-area/1";
  readonly type: "text-area";
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
  /** The fewest characters. */
  readonly minLength?: number;
  /** The most characters; the app counts down to it. */
  readonly maxLength?: number;
  /** How many lines the box shows before it scrolls. When absent: `4`. */
  readonly lines?: number;
  /** What the device may offer to fill in, by the names of the HTML standard. */
  readonly autocomplete?: TextAreaV1Autocomplete;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** What was typed, or null when there is nothing. */
  readonly value: string | null;
}

export const textAreaV1: c.EntryCodec<TextAreaV1> = c.entry<TextAreaV1>("text-area", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  minLength: c.optional(c.whole),
  maxLength: c.optional(c.whole),
  lines: c.optional(c.whole),
  autocomplete: c.optional(textAreaV1Autocomplete),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
