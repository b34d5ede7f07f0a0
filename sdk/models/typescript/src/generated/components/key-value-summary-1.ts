// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface KeyValueSummaryV1Row {
  /** What the row is about. */
  readonly label: string;
  /** What was said, or is known. */
  readonly value: string;
  /** The node whose screen the change action reopens. Absent when the row cannot be changed. */
  readonly change?: string;
}

export const keyValueSummaryV1Row: c.Codec<KeyValueSummaryV1Row> = c.record<KeyValueSummaryV1Row>({
  label: c.required(c.text),
  value: c.required(c.text),
  change: c.optional(c.text),
});

/**
 * What the customer said, or what we know, as rows of a label and a value, with a way to change what can be
 * changed.
 */
export interface KeyValueSummaryV1 {
  readonly kind: "key-value-summary/1";
  readonly type: "key-value-summary";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The rows, in order. */
  readonly rows: readonly KeyValueSummaryV1Row[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const keyValueSummaryV1: c.EntryCodec<KeyValueSummaryV1> = c.entry<KeyValueSummaryV1>("key-value-summary", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  rows: c.required(c.items(keyValueSummaryV1Row)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
