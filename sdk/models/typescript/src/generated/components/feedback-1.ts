// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** Whether it helped: in full, in part, or not. */
export type FeedbackV1OptionValue = "yes" | "partly" | "no" | c.UnknownValue;

export const feedbackV1OptionValue: c.Codec<FeedbackV1OptionValue> = c.values("yes", "partly", "no");

export interface FeedbackV1Option {
  /** Whether it helped: in full, in part, or not. */
  readonly value: FeedbackV1OptionValue;
  /** What the answer says. */
  readonly label: string;
}

export const feedbackV1Option: c.Codec<FeedbackV1Option> = c.record<FeedbackV1Option>({
  value: c.required(feedbackV1OptionValue),
  label: c.required(c.text),
});

/** Whether something helped, in the customer’s own judgement. */
export interface FeedbackV1 {
  readonly kind: "feedback/1";
  readonly type: "feedback";
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
  /** The answers, the best first; their values are unique. */
  readonly options: readonly FeedbackV1Option[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The value of the answer that is chosen, or null when none is. */
  readonly value: string | null;
}

export const feedbackV1: c.EntryCodec<FeedbackV1> = c.entry<FeedbackV1>("feedback", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(feedbackV1Option)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
