import { DecodeError, decodeBody, decodeProblem, type Problem, type SessionBody } from "@helpflow/models";
import type { Answer } from "./http.js";

/** What the server said about a session. */
export type Outcome =
  | { readonly kind: "shown"; readonly body: SessionBody; readonly etag: string | null }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly problem: Problem };

export function outcomeOf(answer: Answer): Outcome {
  if (answer.status === 304) {
    return { kind: "unchanged" };
  }
  if (answer.status >= 400) {
    return { kind: "refused", problem: problemOf(answer) };
  }
  try {
    return { kind: "shown", body: decodeBody(answer.json), etag: answer.header("ETag") };
  } catch (failure) {
    return { kind: "refused", problem: unreadable(answer.status, failure) };
  }
}

/** Whether the request has been decided: a server that failed, or wants to know first who asks, may still come to it. */
export function isDefinite(outcome: Outcome): boolean {
  return outcome.kind !== "refused" || (outcome.problem.status < 500 && outcome.problem.status !== 401);
}

/** The problem that a refusal carries; one of our making where it carries none, as those of a proxy. */
export function problemOf(answer: Answer): Problem {
  try {
    return decodeProblem(answer.json);
  } catch (failure) {
    return unreadable(answer.status, failure);
  }
}

function unreadable(status: number, failure: unknown): Problem {
  if (!(failure instanceof DecodeError)) {
    throw failure;
  }
  return {
    type: "about:blank",
    title: "The answer is not of the form expected",
    status,
    code: "unreadable-answer",
    detail: `The server answered ${status} with something that is not a session or a problem: ${failure.message}`,
    notices: [],
  };
}

/** The session and screen that a problem carries, which are what to show now, and how to come to it. */
export function bodyOf(problem: Problem): SessionBody | undefined {
  const { session, screen, move, notices, support } = problem;
  return session === undefined || screen === undefined
    ? undefined
    : { session, screen, notices, ...(move === undefined ? {} : { move }), ...(support === undefined ? {} : { support }) };
}

/** Problems that are nothing to tell of: what to show is in the screen that they carry. */
export const TOLD_BY_THE_SCREEN: ReadonlySet<string> = new Set(["stale", "invalid-answers"]);
