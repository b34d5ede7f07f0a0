// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface ConfirmationPanelV2Reference {
  /** What it is called. */
  readonly label: string;
  /** What it is, as it is quoted. */
  readonly value: string;
}

export const confirmationPanelV2Reference: c.Codec<ConfirmationPanelV2Reference> = c.record<ConfirmationPanelV2Reference>({
  label: c.required(c.text),
  value: c.required(c.text),
});

/** What happens next, step by step. */
export interface ConfirmationPanelV2Next {
  /** The heading above the steps. */
  readonly title: string;
  /** The steps, in order. */
  readonly steps: readonly string[];
}

export const confirmationPanelV2Next: c.Codec<ConfirmationPanelV2Next> = c.record<ConfirmationPanelV2Next>({
  title: c.required(c.text),
  steps: c.required(c.items(c.text)),
});

/** Says that something is done, what to quote about it, and what happens next. */
export interface ConfirmationPanelV2 {
  readonly kind: "confirmation-panel/2";
  readonly type: "confirmation-panel";
  readonly version: 2;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What is done. */
  readonly title: string;
  /** What it means. */
  readonly text: string;
  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
   * screen reader is not told of it.
   */
  readonly icon?: string;
  /** What to quote or to remember, such as a reference number and the day. */
  readonly references?: readonly ConfirmationPanelV2Reference[];
  /** What happens next, step by step. */
  readonly next?: ConfirmationPanelV2Next;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const confirmationPanelV2: c.EntryCodec<ConfirmationPanelV2> = c.entry<ConfirmationPanelV2>("confirmation-panel", 2, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  title: c.required(c.text),
  text: c.required(c.text),
  icon: c.optional(c.text),
  references: c.optional(c.items(confirmationPanelV2Reference)),
  next: c.optional(confirmationPanelV2Next),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
