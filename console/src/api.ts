import type { Change, Done, Experiment, Funnel, Issue, Report } from "./types.js";

/** The server said no, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(detail);
  }
}

/** The server as operations ask it. */
export class Api {
  /** @param authorization what the header of that name says */
  constructor(private readonly authorization: string) {}

  async list(): Promise<readonly Experiment[]> {
    return (await this.#json<{ experiments: readonly Experiment[] }>("/v1/experiments")).experiments;
  }

  async read(key: string): Promise<Experiment> {
    return (await this.#json<{ experiment: Experiment }>(at(key))).experiment;
  }

  report(key: string): Promise<Report> {
    return this.#json(`${at(key)}/report`);
  }

  async changes(key: string): Promise<readonly Done[]> {
    return (await this.#json<{ changes: readonly Done[] }>(`${at(key)}/changes`)).changes;
  }

  /** What would keep it from starting now. */
  async issues(key: string): Promise<readonly Issue[]> {
    return (await this.#json<{ issues: readonly Issue[] }>(`${at(key)}/issues`)).issues;
  }

  funnel(key: string): Promise<Funnel> {
    return this.#json(`${at(key)}/funnel`);
  }

  /** Changes an experiment that is still at the revision that was seen. */
  async change(key: string, change: Change, reason: string, expect: number): Promise<Experiment> {
    const said = { ...change, reason, expect };
    return (await this.#json<{ experiment: Experiment }>(`${at(key)}/changes`, said)).experiment;
  }

  /** The report as a file. */
  async export(key: string, kind: "csv" | "json"): Promise<Blob> {
    return (await this.#ask(kind === "csv" ? `${at(key)}/report.csv` : `${at(key)}/report`)).blob();
  }

  async #json<T>(path: string, body?: unknown): Promise<T> {
    return (await (await this.#ask(path, body)).json()) as T;
  }

  async #ask(path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(path, {
      headers: { Authorization: this.authorization, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error("The server cannot be reached.", { cause });
    });
    if (!answer.ok) {
      throw await refused(answer);
    }
    return answer;
  }
}

async function refused(answer: Response): Promise<Refused> {
  const text = await answer.text();
  let problem: { code?: string; detail?: string; issues?: readonly Issue[] } = {};
  try {
    problem = JSON.parse(text) as typeof problem;
  } catch {
    // Something before the server has answered, in its own way; the status says what there is to say.
  }
  return new Refused(answer.status, problem.code ?? "", problem.detail ?? `The server answered ${answer.status} and did not say why.`, problem.issues ?? []);
}

function at(key: string): string {
  return `/v1/experiments/${encodeURIComponent(key)}`;
}

/** What is said of something that went wrong. */
export function wordsOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
