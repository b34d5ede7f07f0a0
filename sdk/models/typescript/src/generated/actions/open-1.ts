// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";

export type OpenV1WithValue = string | number | boolean;

export const openV1WithValue: c.Codec<OpenV1WithValue> = c.oneOf({ string: c.text, number: c.decimal, boolean: c.flag });

/** Opens a place in the app by its name. Sends nothing. */
export interface OpenV1 {
  readonly kind: "open/1";
  readonly type: "open";
  readonly version?: 1;
  /** Unique on its screen. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** The name of the place, which the app knows: a destination of the catalogue. */
  readonly destination: string;
  /** What the place needs to know, as the JSON Schema of the destination says. */
  readonly with?: Readonly<Record<string, OpenV1WithValue>>;
  /**
   * What people who use a screen reader are told beside the label, where it does not suffice: which of
   * several cards a button is for. Begins with the label's words.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const openV1: c.EntryCodec<OpenV1> = c.entry<OpenV1>("open", 1, {
  id: c.required(c.text),
  label: c.required(c.text),
  destination: c.required(c.text),
  with: c.optional(c.lookup(openV1WithValue)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
