// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What to quote when asking about it. */
export interface ConfirmationPanelV1Reference {
  /** What the reference is called. */
  readonly label: string;
  /** The reference, as it is quoted. */
  readonly value: string;
}

export const confirmationPanelV1Reference: c.Codec<ConfirmationPanelV1Reference> = c.record<ConfirmationPanelV1Reference>({
  label: c.required(c.text),
  value: c.required(c.text),
});

/** That something is done, and what happens next. */
export interface ConfirmationPanelV1 {
  readonly kind: "confirmation-panel/1";
  readonly type: "confirmation-panel";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What is done. */
  readonly title: string;
  /** What happens next. */
  readonly text: string;
  /** What to quote when asking about it. */
  readonly reference?: ConfirmationPanelV1Reference;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const confirmationPanelV1: c.EntryCodec<ConfirmationPanelV1> = c.entry<ConfirmationPanelV1>("confirmation-panel", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  title: c.required(c.text),
  text: c.required(c.text),
  reference: c.optional(confirmationPanelV1Reference),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
