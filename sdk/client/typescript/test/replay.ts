import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";

/** A scenario of the conformance kit; see scenario-1.schema.json there. */
export interface Scenario {
  readonly scenario: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly do: {
    readonly start?: { flow: string; inputs: Record<string, unknown> };
    readonly open?: string;
    readonly step?: { action: string; answers?: Record<string, unknown>; target?: string };
    readonly draft?: { component: string; value: unknown };
    readonly wait?: true;
    readonly kill?: true;
    readonly support?: true;
  };
  readonly exchanges?: readonly Exchange[];
  readonly then: Expectation;
}

export interface Expectation {
  readonly session?: string;
  readonly status?: string;
  readonly screen?: string | null;
  readonly move?: string | null;
  readonly busy?: boolean;
  readonly offline?: boolean;
  readonly problem?: string | null;
  readonly errors?: readonly (readonly string[])[];
  readonly values?: Readonly<Record<string, unknown>>;
  readonly unknown?: readonly string[];
  readonly support?: Readonly<Record<string, unknown>>;
  readonly stored?: { readonly without: readonly string[] };
}

interface Exchange {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly key?: string;
    readonly token?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly after?: number;
  readonly fault?: "lost-request" | "lost-response" | "unanswered";
  readonly anyTimes?: true;
  readonly response?: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };
}

/** Refresh times are made shorter by this, so that nobody waits for what is only waiting. */
const FASTER = 20;
const TIMER_SLACK_MS = 2;

/** Answers a client as the kit says, and writes down where the client did not do as the kit says. */
export class ReplayServer {
  readonly failures: string[] = [];
  readonly #server: Server;
  readonly #names = new Map<string, string>();
  readonly #bytes = new Map<string, string>();
  #expected: Exchange[] = [];
  #came = false;
  #answeredAt = 0;

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<ReplayServer> {
    const replay = new ReplayServer();
    await new Promise<void>((resolve) => replay.#server.listen(0, "127.0.0.1", resolve));
    return replay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  expect(exchanges: readonly Exchange[] = []): void {
    this.#expected = [...exchanges];
    this.#came = false;
  }

  /** How many exchanges are still to come; one that may come any number of times comes at least once. */
  get missing(): number {
    return this.#expected.filter(({ anyTimes }) => !(anyTimes && this.#came)).length;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) {
      text += String(chunk);
    }
    if (request.url?.endsWith("/stream")) {
      answer(response, 404, { code: "not-found" });
      return;
    }
    if (request.url?.endsWith("/events")) {
      answer(response, 202, { accepted: 1, duplicates: 0, rejected: [] });
      return;
    }
    const [exchange] = this.#expected;
    const wrong = exchange === undefined ? ["nothing was to be sent"] : this.#wrong(exchange, request, text);
    if (exchange === undefined || wrong.length > 0) {
      this.failures.push(`${request.method} ${request.url} ${text}: ${wrong.join("; ")}`);
      answer(response, 418, { code: "unexpected-request" });
      return;
    }
    this.#came = true;
    if (!exchange.anyTimes) {
      this.#expected.shift();
    }
    this.#answer(exchange, request, response);
  }

  #answer({ fault, response: recorded }: Exchange, request: IncomingMessage, response: ServerResponse): void {
    if (fault === "unanswered") {
      return;
    }
    if (fault !== undefined || recorded === undefined) {
      request.socket.destroy();
      return;
    }
    this.#answeredAt = performance.now();
    answer(response, recorded.status, recorded.body, recorded.headers);
  }

  #wrong({ request: wanted, after }: Exchange, request: IncomingMessage, text: string): string[] {
    const wrong: string[] = [];
    const check = (holds: boolean, sentence: string) => void (holds || wrong.push(sentence));
    check(request.method === wanted.method && request.url === wanted.path, `${wanted.method} ${wanted.path} was to come`);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    check(isDeepStrictEqual(body, wanted.body), `its body was to be ${JSON.stringify(wanted.body)}`);
    for (const [name, value] of Object.entries(wanted.headers ?? {})) {
      check(request.headers[name.toLowerCase()] === value, `its ${name} was to be ${value}`);
    }
    const key = request.headers["idempotency-key"];
    if (wanted.key !== undefined) {
      check(typeof key === "string" && this.#isNamed(`key ${wanted.key}`, key), `its Idempotency-Key was to be ${wanted.key}`);
      const before = this.#bytes.get(String(key)) ?? text;
      this.#bytes.set(String(key), before);
      check(text === before, "under the same key it was to be the same to the byte");
    }
    if (wanted.token !== undefined) {
      check(this.#isNamed(`token ${wanted.token}`, String(request.headers.authorization)), `its token was to be ${wanted.token}`);
    }
    if (after !== undefined) {
      const scaled = wanted.method === "GET" ? after / FASTER : after;
      check(performance.now() - this.#answeredAt >= scaled - TIMER_SLACK_MS, `it was to come after ${scaled} ms`);
    }
    return wrong;
  }

  /** A name stands for one value and no other, and a value has no other name of its kind. */
  #isNamed(name: string, value: string): boolean {
    const kind = name.split(" ")[0]!;
    const others = [...this.#names].filter(([other]) => other !== name && other.startsWith(kind));
    const known = this.#names.get(name) ?? value;
    this.#names.set(name, known);
    return known === value && others.every(([, other]) => other !== value);
  }
}

function answer(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void {
  const text = body === undefined ? "" : JSON.stringify(body, faster);
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(text);
}

function faster(name: string, value: unknown): unknown {
  return name === "afterMs" && typeof value === "number" ? Math.ceil(value / FASTER) : value;
}
