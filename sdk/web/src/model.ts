import type { Action, AppEvent, Component, FileRef, Move, Notice, Screen, SessionBody, Support, UnknownValue } from "@helpflow/models";

export type { Action, Component, FileRef, Move, Notice, Screen, SessionBody, Support };

/** A component of one kind, such as `"single-choice/1"`. */
export type ComponentOf<K extends Component["kind"]> = Extract<Component, { kind: K }>;

/** An action of one kind, such as `"submit/1"`. */
export type ActionOf<K extends Action["kind"]> = Extract<Action, { kind: K }>;

/** The value of an enum as this renderer knows it; `otherwise` for one that came later, and for none. */
export function known<V extends string | UnknownValue | undefined>(value: V, otherwise: Extract<V, string>): Extract<V, string> {
  return typeof value === "string" ? (value as Extract<V, string>) : otherwise;
}

/** What an app tells the server about what it showed; the runtime adds its id and time. */
export type ScreenEvent = Omit<AppEvent, "id" | "at" | "type"> & { readonly type: "shown" | "opened" | "renderFailed" | "closed" };

/** Answers by component id, as steps send them. */
export type Answers = Readonly<Record<string, unknown>>;
