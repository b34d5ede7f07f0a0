// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";

/** Calls a person from within the app, which tells them who calls and why. Sends nothing. */
export interface CallV1 {
  readonly kind: "call/1";
  readonly type: "call";
  readonly version?: 1;
  /** Unique on its screen. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** The number to call, as a tel: address. */
  readonly phone: string;
  /** What the call is about, for those who answer: a queue's name, never shown. */
  readonly purpose?: string;
  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
   * screen reader is not told of it.
   */
  readonly icon?: string;
  /**
   * What people who use a screen reader are told beside the label, where it does not suffice: which of
   * several cards a button is for. Begins with the label's words.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const callV1: c.EntryCodec<CallV1> = c.entry<CallV1>("call", 1, {
  id: c.required(c.text),
  label: c.required(c.text),
  phone: c.required(c.text),
  purpose: c.optional(c.text),
  icon: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
