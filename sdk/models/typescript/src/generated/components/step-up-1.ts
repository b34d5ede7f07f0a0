// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** A proof of who the customer is, which the app gets from the bank’s own identity system. */
export interface StepUpV1 {
  readonly kind: "step-up/1";
  readonly type: "step-up";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /**
   * What the customer is asked to do: "Confirm that it’s you". It names the button to people who use a screen
   * reader.
   */
  readonly label: string;
  /** Why it is needed, read out together with the label. */
  readonly hint?: string;
  /** What is to be proved, by a name that the bank’s identity system knows. */
  readonly purpose: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** Always null: a proof is never shown again. */
  readonly value: string | null;
}

export const stepUpV1: c.EntryCodec<StepUpV1> = c.entry<StepUpV1>("step-up", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  purpose: c.required(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
