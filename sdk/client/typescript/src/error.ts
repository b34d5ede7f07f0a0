import type { Problem } from "@helpflow/models";

/** What went wrong with a call that is not of a session's state: the server refused it, or could not be reached. */
export class HelpflowError extends Error {
  override readonly name = "HelpflowError";
  /** What the server said; absent when nobody answered. */
  readonly problem: Problem | undefined;

  constructor(problem: Problem | undefined, options?: { cause?: unknown }) {
    super(problem?.detail ?? "The server cannot be reached.", options);
    this.problem = problem;
  }

  get offline(): boolean {
    return this.problem === undefined;
  }
}
