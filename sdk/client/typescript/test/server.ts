import { Helpflow, type HelpflowOptions, type Presence, type Storage } from "../src/index.js";

/** What a client sent. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** As it was sent, to the byte. */
  readonly text: string;
  readonly keepalive: boolean;
}

/** What becomes of a request: an answer, nothing at all, or nothing ever. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | "unreachable"
  | "silent";

/** A server of which a test says what it answers, in order; a request that nobody expected is answered with 599, events of the app with 202. */
export class ScriptedServer {
  readonly sent: Sent[] = [];
  readonly #replies: { path: RegExp; reply: Reply | ((sent: Sent) => Reply) }[] = [];

  /** The next request to such a path is answered so. */
  on(path: RegExp, ...replies: (Reply | ((sent: Sent) => Reply))[]): this {
    this.#replies.push(...replies.map((reply) => ({ path, reply })));
    return this;
  }

  get unused(): number {
    return this.#replies.length;
  }

  readonly fetch: typeof globalThis.fetch = async (url, init) => {
    const path = String(url).replace("https://help.test", "");
    const raw = init?.body;
    const text = raw instanceof Blob ? await raw.text() : typeof raw === "string" ? raw : "";
    const headers = init?.headers as Record<string, string>;
    const sent: Sent = {
      method: init?.method ?? "GET",
      path,
      headers,
      text,
      body: headers["Content-Type"] === "application/json" ? JSON.parse(text) : undefined,
      keepalive: init?.keepalive ?? false,
    };
    this.sent.push(sent);
    const at = this.#replies.findIndex((entry) => entry.path.test(`${sent.method} ${path}`));
    if (at < 0 && path.endsWith("/events")) {
      return respond({ status: 202, body: { accepted: 1, duplicates: 0, rejected: [] } });
    }
    if (at < 0) {
      return new Response(`"nobody expected ${sent.method} ${path}"`, { status: 599 });
    }
    const { reply } = this.#replies.splice(at, 1)[0]!;
    return respond(typeof reply === "function" ? reply(sent) : reply, init?.signal ?? undefined);
  };
}

function respond(reply: Reply, signal?: AbortSignal): Promise<Response> {
  if (reply === "unreachable") {
    return Promise.reject(new TypeError("fetch failed"));
  }
  if (reply === "silent") {
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));
  }
  const text = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  const empty = reply.body === undefined;
  return Promise.resolve(new Response(empty ? null : text, { status: reply.status, headers: reply.headers ?? {} }));
}

/** An app's visibility, moved by the test. */
export class TestPresence implements Presence {
  #visible = true;
  readonly #listeners = new Set<() => void>();

  visible(): boolean {
    return this.#visible;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  show(visible: boolean): void {
    this.#visible = visible;
    this.#listeners.forEach((listener) => listener());
  }

  online(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

/** As AsyncStorage: everything takes a turn of the event loop. */
export class SlowStorage implements Storage {
  readonly items = new Map<string, string>();

  async getItem(key: string): Promise<string | null> {
    await Promise.resolve();
    return this.items.get(key) ?? null;
  }

  async setItem(key: string, value: string): Promise<void> {
    await Promise.resolve();
    this.items.set(key, value);
  }

  async removeItem(key: string): Promise<void> {
    await Promise.resolve();
    this.items.delete(key);
  }

  get text(): string {
    return [...this.items.values()].join("\n");
  }
}

export function app(server: ScriptedServer, options: Partial<HelpflowOptions> = {}): Helpflow {
  return new Helpflow({
    baseUrl: "https://help.test/",
    token: () => "alex",
    app: "test/1.0.0",
    catalogue: 3,
    zone: "Europe/London",
    fetch: server.fetch,
    onWarning: (message, cause) => {
      throw new Error(`Nobody expected the warning: ${message}`, { cause });
    },
    ...options,
  });
}
