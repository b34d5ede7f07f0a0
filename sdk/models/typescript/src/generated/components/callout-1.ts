// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it. */
export type CalloutV1Tone = "info" | "success" | "warning" | "danger" | c.UnknownValue;

export const calloutV1Tone: c.Codec<CalloutV1Tone> = c.values("info", "success", "warning", "danger");

/** Something that must not be missed, set apart from the text around it. */
export interface CalloutV1 {
  readonly kind: "callout/1";
  readonly type: "callout";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it. */
  readonly tone: CalloutV1Tone;
  /** A short heading. */
  readonly title?: string;
  /** What the customer must know. */
  readonly text: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const calloutV1: c.EntryCodec<CalloutV1> = c.entry<CalloutV1>("callout", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  tone: c.required(calloutV1Tone),
  title: c.optional(c.text),
  text: c.required(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
