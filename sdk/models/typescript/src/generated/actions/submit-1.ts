// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";

/**
 * How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
 * link.
 */
export type SubmitV1Style = "primary" | "secondary" | "danger" | "quiet" | c.UnknownValue;

export const submitV1Style: c.Codec<SubmitV1Style> = c.values("primary", "secondary", "danger", "quiet");

/** Sends the answers on the screen as a step. */
export interface SubmitV1 {
  readonly kind: "submit/1";
  readonly type: "submit";
  readonly version?: 1;
  /** Unique on its screen. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /**
   * How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
   * link. When absent: `"primary"`.
   */
  readonly style?: SubmitV1Style;
  /**
   * False where the answers on the screen need not be complete or valid, such as to skip a question: send it
   * without checking them. When absent: `true`.
   */
  readonly validates?: boolean;
  /**
   * What people who use a screen reader are told beside the label, where it does not suffice: which of
   * several cards a button is for. Begins with the label's words.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const submitV1: c.EntryCodec<SubmitV1> = c.entry<SubmitV1>("submit", 1, {
  id: c.required(c.text),
  label: c.required(c.text),
  style: c.optional(submitV1Style),
  validates: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
