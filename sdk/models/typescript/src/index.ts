/** Typed models of Helpflow's screens. See the README of sdk/models. */
import { type AnswerKinds, answers } from "./answers.js";
import { type Action, action } from "./generated/actions.js";
import {
  type EventsRequest,
  type FileBody,
  type Problem,
  type Screen,
  type SessionBody,
  type SessionList,
  type StartRequest,
  type StepRequest,
  type Support,
  eventsRequest,
  fileBody,
  problem,
  screen,
  sessionBody,
  sessionList,
  startRequest,
  stepRequest,
  support,
} from "./generated/body.js";
import { type Component, answerKinds, component } from "./generated/components.js";
import type { Json } from "./json.js";

export type { Answer, AnswerKinds } from "./answers.js";
export type { KnownEntry, UnknownEntry, UnknownReason } from "./codec.js";
export type * from "./generated/index.js";
export { answers };
export { DecodeError, type Json, type UnknownValue, isUnknownValue } from "./json.js";
export { actionKinds } from "./generated/actions.js";
export { answerKinds, componentKinds } from "./generated/components.js";

/** Reads the body that every call about a session answers with. */
export const decodeBody = (json: unknown): SessionBody => sessionBody.decode(json, "");
/** Reads why a call failed. */
export const decodeProblem = (json: unknown): Problem => problem.decode(json, "");
export const decodeScreen = (json: unknown): Screen => screen.decode(json, "");
/** Reads a component; never throws. */
export const decodeComponent = (json: unknown): Component => component.decode(json, "");
/** Reads an action; never throws. */
export const decodeAction = (json: unknown): Action => action.decode(json, "");
export const decodeSessionList = (json: unknown): SessionList => sessionList.decode(json, "");
export const decodeSupport = (json: unknown): Support => support.decode(json, "");
export const decodeFileBody = (json: unknown): FileBody => fileBody.decode(json, "");

/** The JSON of a body, such as to keep it for a start without a network. */
export const encodeBody = (body: SessionBody): Json => sessionBody.encode(body);
export const encodeScreen = (value: Screen): Json => screen.encode(value);
export const encodeComponent = (value: Component): Json => component.encode(value);
export const encodeAction = (value: Action): Json => action.encode(value);
export const encodeProblem = (value: Problem): Json => problem.encode(value);
export const encodeStart = (request: StartRequest): Json => startRequest.encode(request);
export const encodeStep = (request: StepRequest): Json => stepRequest.encode(request);
export const encodeEvents = (request: EventsRequest): Json => eventsRequest.encode(request);

/** Of what kind the answer to a component is, such as `money`; nothing for one that takes no answer. */
export function answerKind(of: Component): string | undefined {
  const kinds: AnswerKinds | undefined = answerKinds[of.kind];
  if (kinds === undefined || "kind" in kinds) return kinds?.kind;
  const value: unknown = (of as unknown as Readonly<Record<string, unknown>>)[kinds.property];
  return (typeof value === "string" ? kinds.kinds[value] : undefined) ?? kinds.otherwise;
}
