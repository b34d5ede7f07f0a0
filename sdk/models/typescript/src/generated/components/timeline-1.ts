// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/**
 * Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when` says
 * it in words.
 */
export type TimelineV1EventState = "done" | "current" | "upcoming" | c.UnknownValue;

export const timelineV1EventState: c.Codec<TimelineV1EventState> = c.values("done", "current", "upcoming");

export interface TimelineV1Event {
  /** What happens. */
  readonly title: string;
  /** When it happens, in words that also say whether it has: "Yesterday", "By Thursday". */
  readonly when: string;
  /** More about it. */
  readonly text?: string;
  /**
   * Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when`
   * says it in words.
   */
  readonly state: TimelineV1EventState;
}

export const timelineV1Event: c.Codec<TimelineV1Event> = c.record<TimelineV1Event>({
  title: c.required(c.text),
  when: c.required(c.text),
  text: c.optional(c.text),
  state: c.required(timelineV1EventState),
});

/** What has happened and what comes next, in order of time. */
export interface TimelineV1 {
  readonly kind: "timeline/1";
  readonly type: "timeline";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The events, the earliest first. */
  readonly events: readonly TimelineV1Event[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const timelineV1: c.EntryCodec<TimelineV1> = c.entry<TimelineV1>("timeline", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  events: c.required(c.items(timelineV1Event)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
