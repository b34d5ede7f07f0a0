// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** Something that the customer says yes to, and that is never said for them. */
export interface ConsentV1 {
  readonly kind: "consent/1";
  readonly type: "consent";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /**
   * What the customer says yes to, as one sentence: it stands beside the box and names it to people who use a
   * screen reader.
   */
  readonly label: string;
  /** More about it, read out together with the label. */
  readonly hint?: string;
  /** Whether the customer must agree to go on. When false, say that it is optional. When absent: `true`. */
  readonly required?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** Always null: a consent is never filled in. */
  readonly value: boolean | null;
}

export const consentV1: c.EntryCodec<ConsentV1> = c.entry<ConsentV1>("consent", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.flag)),
});
