// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface SingleChoiceV1Option {
  /** What the answer is when this option is chosen. Never shown. */
  readonly value: string;
  /** What the option says. */
  readonly label: string;
  /** More about this option, in smaller words. */
  readonly hint?: string;
}

export const singleChoiceV1Option: c.Codec<SingleChoiceV1Option> = c.record<SingleChoiceV1Option>({
  value: c.required(c.text),
  label: c.required(c.text),
  hint: c.optional(c.text),
});

/** A question with one answer out of a list. */
export interface SingleChoiceV1 {
  readonly kind: "single-choice/1";
  readonly type: "single-choice";
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
  /** The options, in order; their values are unique. */
  readonly options: readonly SingleChoiceV1Option[];
  /**
   * The answer is a consent: it is never filled in for the customer, so `value` is always null. When absent:
   * `false`.
   */
  readonly consent?: boolean;
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

export const singleChoiceV1: c.EntryCodec<SingleChoiceV1> = c.entry<SingleChoiceV1>("single-choice", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(singleChoiceV1Option)),
  consent: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
