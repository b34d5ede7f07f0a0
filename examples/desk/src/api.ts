import { decodeScreen, type Screen } from "@helpflow/models";
import { fetchFlows, type Flow } from "../../phone/src/flows.js";

/** A hand-off as the server tells it to agents. */
export interface Handoff {
  id: string;
  customer: string;
  flow: string;
  flowVersion: number;
  node: string;
  origin: string;
  state: string;
  /** True for a call back, or when. */
  callBack?: boolean | { from: string; to: string };
  queue: string;
  priority: string;
  reason: string;
  supportNeeds?: readonly unknown[];
  summary?: string;
  context: Readonly<Record<string, unknown>>;
  /** The customer asked again while they waited. */
  repeated?: { reason: string; at: string };
  /** What may be revealed, by name. */
  sensitive?: readonly string[];
  path: readonly { address: string; title?: string }[];
  flows?: readonly SentFlow[];
  agent?: string;
  since: string;
  acceptedAt?: string;
  updatedAt: string;
}

/** A flow that the customer was sent into. */
export interface SentFlow {
  session: string;
  flow: string;
  status: string;
  outcome?: string;
  outputs?: Readonly<Record<string, unknown>>;
  since: string;
}

/** A screen that the customer saw. */
export interface Shown {
  at: string;
  status: string;
  screen: Screen;
  answered?: { at: string; action: string; masked?: readonly string[] };
}

export interface HandoffList {
  handoffs: readonly Handoff[];
  next?: string;
}

export interface Revealed {
  value: unknown;
  /** How often it was shown, this time included. */
  times: number;
}

/** What agents do with a hand-off. */
export type Move = "accept" | "unavailable" | "transfer" | "return" | "end";

/** The server said no, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** The server as an agent asks it. */
export class Api {
  constructor(private readonly agent: string) {}

  /** The open hand-offs, most urgent first. */
  list(queue: string | undefined): Promise<HandoffList> {
    return this.#ask("GET", `/v1/handoffs?limit=100${queue === undefined ? "" : `&queue=${encodeURIComponent(queue)}`}`);
  }

  async read(id: string): Promise<Handoff> {
    return (await this.#ask<{ handoff: Handoff }>("GET", at(id))).handoff;
  }

  /** What the customer saw; each reading is written down at the server. */
  async transcript(id: string): Promise<readonly Shown[]> {
    const { transcript } = await this.#ask<{ transcript: { screens: (Omit<Shown, "screen"> & { screen: unknown })[] } }>("GET", `${at(id)}/transcript`);
    return transcript.screens.map((shown) => ({ ...shown, screen: decodeScreen(shown.screen) }));
  }

  async move(id: string, move: Move, said: Record<string, unknown>): Promise<Handoff> {
    return (await this.#ask<{ handoff: Handoff }>("POST", `${at(id)}/${move}`, said)).handoff;
  }

  async reveal(id: string, name: string, reason: string): Promise<Revealed> {
    return (await this.#ask<{ revealed: Revealed }>("POST", `${at(id)}/reveal`, { name, reason })).revealed;
  }

  /** Begins one flow for each key, however often it is asked with it. */
  async send(id: string, flow: string, inputs: Record<string, unknown>, reason: string, key: string): Promise<Handoff> {
    return (await this.#ask<{ handoff: Handoff }>("POST", `${at(id)}/flows`, { flow, inputs, reason }, key)).handoff;
  }

  /** The flows that are live and can be begun by themselves. */
  async flows(): Promise<readonly Flow[]> {
    return (await fetchFlows(`Bearer dev:agent:${this.agent}`)).filter(({ part }) => !part);
  }

  async #ask<T>(method: "GET" | "POST", path: string, body?: unknown, key: string = crypto.randomUUID()): Promise<T> {
    const answer = await fetch(path, {
      method,
      headers: {
        Authorization: `Bearer dev:agent:${this.agent}`,
        ...(method === "GET" ? {} : { "Content-Type": "application/json", "Idempotency-Key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; errors?: { message?: string }[] };
      const more = (problem.errors ?? []).flatMap(({ message }) => (message === undefined ? [] : [message]));
      throw new Refused(answer.status, problem.code ?? "", [problem.detail ?? `The server answered ${answer.status}.`, ...more].join(" "));
    }
    return (await answer.json()) as T;
  }
}

function at(id: string): string {
  return `/v1/handoffs/${encodeURIComponent(id)}`;
}
