// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What the device may offer to fill in, by the names of the HTML standard. */
export type PhoneInputV1Autocomplete = "tel" | "off" | c.UnknownValue;

export const phoneInputV1Autocomplete: c.Codec<PhoneInputV1Autocomplete> = c.values("tel", "off");

/** A telephone number. */
export interface PhoneInputV1 {
  readonly kind: "phone-input/1";
  readonly type: "phone-input";
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
  /** What the device may offer to fill in, by the names of the HTML standard. */
  readonly autocomplete?: PhoneInputV1Autocomplete;
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
   * The number as digits, + first if the country is given; as it was typed when that was refused; null when
   * there is none.
   */
  readonly value: string | null;
}

export const phoneInputV1: c.EntryCodec<PhoneInputV1> = c.entry<PhoneInputV1>("phone-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  autocomplete: c.optional(phoneInputV1Autocomplete),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
