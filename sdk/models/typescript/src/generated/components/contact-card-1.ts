// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** A way to reach a person: a number to call, a page to open, and when somebody is there. */
export interface ContactCardV1 {
  readonly kind: "contact-card/1";
  readonly type: "contact-card";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** Whom the customer reaches. */
  readonly title: string;
  /** What they can do. */
  readonly text?: string;
  /** The number to call, as a tel: address. */
  readonly phone?: string;
  /** When somebody is there. */
  readonly hours?: string;
  /** A page to open, over https. */
  readonly url?: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const contactCardV1: c.EntryCodec<ContactCardV1> = c.entry<ContactCardV1>("contact-card", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  title: c.required(c.text),
  text: c.optional(c.text),
  phone: c.optional(c.text),
  hours: c.optional(c.text),
  url: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
