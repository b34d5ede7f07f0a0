// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** A heading within a screen. The title of the screen is the heading of level 1, so these begin at 2. */
export interface HeadingV1 {
  readonly kind: "heading/1";
  readonly type: "heading";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What the heading says. */
  readonly text: string;
  /** 2 for a section of the screen, 3 for a part of a section. When absent: `2`. */
  readonly level?: number;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const headingV1: c.EntryCodec<HeadingV1> = c.entry<HeadingV1>("heading", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  text: c.required(c.text),
  level: c.optional(c.whole),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
