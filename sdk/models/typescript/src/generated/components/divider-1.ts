// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** A line, or some room, between two parts of a screen. It says nothing, so nothing is lost without it. */
export interface DividerV1 {
  readonly kind: "divider/1";
  readonly type: "divider";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const dividerV1: c.EntryCodec<DividerV1> = c.entry<DividerV1>("divider", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  analyticsId: c.optional(c.text),
});
