import type { Action, Component, Move, Notice, Screen, SessionBody, Support } from "@helpflow/models";

export type { Action, Component, Move, Notice, Screen, SessionBody, Support };

/** A component of one kind, such as `"single-choice/1"`. */
export type ComponentOf<K extends Component["kind"]> = Extract<Component, { kind: K }>;

/** An action of one kind, such as `"submit/1"`. */
export type ActionOf<K extends Action["kind"]> = Extract<Action, { kind: K }>;

/** The value of an enum as this renderer knows it; `otherwise` for one that came later, and for none. */
export function known<T extends string>(value: T | { unknown: string } | undefined, otherwise: T): T {
  return typeof value === "string" ? value : otherwise;
}

/** What an app tells the server about what it showed; the runtime adds its id and time. */
export interface ScreenEvent {
  type: "shown" | "opened" | "renderFailed" | "closed";
  screen: string;
  component?: string;
  detail?: string;
}

/** Answers by component id, as steps send them. */
export type Answers = Readonly<Record<string, unknown>>;
