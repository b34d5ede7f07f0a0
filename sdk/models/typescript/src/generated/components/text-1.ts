// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/**
 * Paragraphs of text in the markdown subset: emphasis, strong, lists and links to https, tel and mailto; no
 * HTML.
 */
export interface TextV1 {
  readonly kind: "text/1";
  readonly type: "text";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** One or more paragraphs. */
  readonly text: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const textV1: c.EntryCodec<TextV1> = c.entry<TextV1>("text", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  text: c.required(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
