// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";

/** Opens a page, calls a number or writes an email. Sends nothing. */
export interface LinkV1 {
  readonly kind: "link/1";
  readonly type: "link";
  readonly version?: 1;
  /** Unique on its screen. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** An https, tel or mailto address. */
  readonly url: string;
  /**
   * What people who use a screen reader are told beside the label, where it does not suffice: which of
   * several cards a button is for. Begins with the label's words.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const linkV1: c.EntryCodec<LinkV1> = c.entry<LinkV1>("link", 1, {
  id: c.required(c.text),
  label: c.required(c.text),
  url: c.required(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
