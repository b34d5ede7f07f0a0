// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/**
 * Points in any order, steps in the order in which they are done, or points that are true or done, each with
 * a tick.
 */
export type ListV1Style = "bullet" | "number" | "check" | c.UnknownValue;

export const listV1Style: c.Codec<ListV1Style> = c.values("bullet", "number", "check");

/** Points or steps, one under the other. */
export interface ListV1 {
  readonly kind: "list/1";
  readonly type: "list";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /**
   * Points in any order, steps in the order in which they are done, or points that are true or done, each
   * with a tick. When absent: `"bullet"`.
   */
  readonly style?: ListV1Style;
  /** What the points or steps are, in order. Each is one paragraph. */
  readonly items: readonly string[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const listV1: c.EntryCodec<ListV1> = c.entry<ListV1>("list", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  style: c.optional(listV1Style),
  items: c.required(c.items(c.text)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
