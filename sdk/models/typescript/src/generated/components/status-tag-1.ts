// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What kind of news it is. Never shown by colour alone: `status` says it in words. */
export type StatusTagV1Tone = "neutral" | "info" | "success" | "warning" | "danger" | c.UnknownValue;

export const statusTagV1Tone: c.Codec<StatusTagV1Tone> = c.values("neutral", "info", "success", "warning", "danger");

/** How one thing stands, in a word or two. */
export interface StatusTagV1 {
  readonly kind: "status-tag/1";
  readonly type: "status-tag";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What it is that stands so. */
  readonly label: string;
  /** How it stands, in a word or two. */
  readonly status: string;
  /**
   * What kind of news it is. Never shown by colour alone: `status` says it in words. When absent:
   * `"neutral"`.
   */
  readonly tone?: StatusTagV1Tone;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const statusTagV1: c.EntryCodec<StatusTagV1> = c.entry<StatusTagV1>("status-tag", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  status: c.required(c.text),
  tone: c.optional(statusTagV1Tone),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
