// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface RatingV1Option {
  /** What the answer is when this option is chosen. Never shown. */
  readonly value: string;
  /** What the option says. */
  readonly label: string;
}

export const ratingV1Option: c.Codec<RatingV1Option> = c.record<RatingV1Option>({
  value: c.required(c.text),
  label: c.required(c.text),
});

/** What each step is drawn as. Never that alone: a screen reader reads its label. */
export type RatingV1Style = "numbers" | "stars" | "faces" | c.UnknownValue;

export const ratingV1Style: c.Codec<RatingV1Style> = c.values("numbers", "stars", "faces");

/** A question with an answer on a scale. */
export interface RatingV1 {
  readonly kind: "rating/1";
  readonly type: "rating";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The question. It names the input to people who use a screen reader. */
  readonly label: string;
  /** Help with the question, read out together with the label. */
  readonly hint?: string;
  /** Whether the customer must answer. When false, say that it is optional. When absent: `true`. */
  readonly required?: boolean;
  /** The steps of the scale, the lowest first; their values are unique. */
  readonly options: readonly RatingV1Option[];
  /**
   * What each step is drawn as. Never that alone: a screen reader reads its label. When absent: `"numbers"`.
   */
  readonly style?: RatingV1Style;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The value of the step that is chosen, or null when none is. */
  readonly value: string | null;
}

export const ratingV1: c.EntryCodec<RatingV1> = c.entry<RatingV1>("rating", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(ratingV1Option)),
  style: c.optional(ratingV1Style),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
