// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What kind of status it is, for an icon. */
export type TimelineV2EventStatusState = "done" | "current" | "upcoming" | "failed" | c.UnknownValue;

export const timelineV2EventStatusState: c.Codec<TimelineV2EventStatusState> = c.values("done", "current", "upcoming", "failed");

/** Whether it has happened. */
export interface TimelineV2EventStatus {
  /** What kind of status it is, for an icon. */
  readonly state: TimelineV2EventStatusState;
  /** The same in a word or two, which is read out with the event. */
  readonly label: string;
}

export const timelineV2EventStatus: c.Codec<TimelineV2EventStatus> = c.record<TimelineV2EventStatus>({
  state: c.required(timelineV2EventStatusState),
  label: c.required(c.text),
});

export interface TimelineV2Event {
  /** What happens. */
  readonly title: string;
  /** When it happens: "Yesterday", "By Thursday". */
  readonly when: string;
  /** Whether it has happened. */
  readonly status: TimelineV2EventStatus;
  /** More about it. */
  readonly text?: string;
  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
   * screen reader is not told of it.
   */
  readonly icon?: string;
}

export const timelineV2Event: c.Codec<TimelineV2Event> = c.record<TimelineV2Event>({
  title: c.required(c.text),
  when: c.required(c.text),
  status: c.required(timelineV2EventStatus),
  text: c.optional(c.text),
  icon: c.optional(c.text),
});

/** What has happened and what comes next, in order of time, each with a status in words of its own. */
export interface TimelineV2 {
  readonly kind: "timeline/2";
  readonly type: "timeline";
  readonly version: 2;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The events, the earliest first. */
  readonly events: readonly TimelineV2Event[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const timelineV2: c.EntryCodec<TimelineV2> = c.entry<TimelineV2>("timeline", 2, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  events: c.required(c.items(timelineV2Event)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
