// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words. */
export type TaskListV1TaskState = "done" | "current" | "upcoming" | c.UnknownValue;

export const taskListV1TaskState: c.Codec<TaskListV1TaskState> = c.values("done", "current", "upcoming");

export interface TaskListV1Task {
  /** What is to be done. */
  readonly title: string;
  /** How far it is, in a word or two. */
  readonly status: string;
  /** How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words. */
  readonly state: TaskListV1TaskState;
  /** What the customer needs for it. */
  readonly hint?: string;
  /** The node whose screen the change action reopens. Absent when the task cannot be opened again. */
  readonly change?: string;
}

export const taskListV1Task: c.Codec<TaskListV1Task> = c.record<TaskListV1Task>({
  title: c.required(c.text),
  status: c.required(c.text),
  state: c.required(taskListV1TaskState),
  hint: c.optional(c.text),
  change: c.optional(c.text),
});

/** What there is to do in this flow, and how far the customer is. */
export interface TaskListV1 {
  readonly kind: "task-list/1";
  readonly type: "task-list";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The tasks, in the order in which they are done. */
  readonly tasks: readonly TaskListV1Task[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const taskListV1: c.EntryCodec<TaskListV1> = c.entry<TaskListV1>("task-list", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  tasks: c.required(c.items(taskListV1Task)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
