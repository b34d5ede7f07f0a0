// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";

/** Offers something to another app of the customer’s, by the sheet of the device. Sends nothing to us. */
export interface ShareV1 {
  readonly kind: "share/1";
  readonly type: "share";
  readonly version?: 1;
  /** Unique on its screen. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** What it is that is shared. */
  readonly name: string;
  /** What is shared, as it is. */
  readonly text: string;
  /** A page that is shared with it, over https. */
  readonly url?: string;
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

export const shareV1: c.EntryCodec<ShareV1> = c.entry<ShareV1>("share", 1, {
  id: c.required(c.text),
  label: c.required(c.text),
  name: c.required(c.text),
  text: c.required(c.text),
  url: c.optional(c.text),
  icon: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
