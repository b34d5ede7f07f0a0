// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface SelectV2Option {
  /** What the answer is when this option is chosen. Never shown. */
  readonly value: string;
  /** What the option says. */
  readonly label: string;
  /** More about this option, in smaller words. */
  readonly hint?: string;
  /**
   * The heading that the option stands under. Options of one group stand together; one without stands by
   * itself.
   */
  readonly group?: string;
}

export const selectV2Option: c.Codec<SelectV2Option> = c.record<SelectV2Option>({
  value: c.required(c.text),
  label: c.required(c.text),
  hint: c.optional(c.text),
  group: c.optional(c.text),
});

/** What the device may offer to fill in, by the names of the HTML standard. */
export type SelectV2Autocomplete = "country" | "country-name" | "language" | "honorific-prefix" | "sex" | "off" | c.UnknownValue;

export const selectV2Autocomplete: c.Codec<SelectV2Autocomplete> = c.values("country", "country-name", "language", "honorific-prefix", "sex", "off");

/** A question with one answer out of a list that is too long to show at once, in groups. */
export interface SelectV2 {
  readonly kind: "select/2";
  readonly type: "select";
  readonly version: 2;
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
  /** The options, in order; their values are unique, and options of one group follow one another. */
  readonly options: readonly SelectV2Option[];
  /** What stands in the closed list before anything is chosen. */
  readonly placeholder?: string;
  /** Whether typing narrows the list down. When absent: `false`. */
  readonly search?: boolean;
  /** What the device may offer to fill in, by the names of the HTML standard. */
  readonly autocomplete?: SelectV2Autocomplete;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The value of the option that is chosen, or null when none is. */
  readonly value: string | null;
}

export const selectV2: c.EntryCodec<SelectV2> = c.entry<SelectV2>("select", 2, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(selectV2Option)),
  placeholder: c.optional(c.text),
  search: c.optional(c.flag),
  autocomplete: c.optional(selectV2Autocomplete),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
