import type { Fetch } from "@helpflow/client";
import { createParser } from "eventsource-parser";

/** One request of the client runtime with its answer. */
export interface Exchange {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The status of the answer; absent while there is none, 0 when none came. */
  readonly status?: number;
  /** The body of the answer; of a stream, the data of its latest event. */
  readonly answer?: string;
}

const KEPT = 40;

/** Listens to what the client runtime says to the server, so that it can be shown beside the phone. */
export class Recorder {
  #exchanges: readonly Exchange[] = [];
  #next = 1;
  readonly #listeners = new Set<() => void>();

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** As the browser's `fetch`, but heard. A stream is passed on at once, and heard while it lasts. */
  readonly fetch: Fetch = async (url, init) => {
    const id = this.#next++;
    const path = url.replace(location.origin, "");
    this.#put({ id, method: init.method, path, headers: init.headers, ...(typeof init.body === "string" ? { body: init.body } : {}) });
    try {
      const answer = await fetch(url, init as RequestInit);
      if (answer.headers.get("Content-Type")?.startsWith("text/event-stream") === true) {
        this.#change(id, { status: answer.status });
        void this.#hear(id, answer.clone());
      } else {
        this.#change(id, { status: answer.status, answer: await answer.clone().text() });
      }
      return answer;
    } catch (failure) {
      this.#change(id, { status: 0 });
      throw failure;
    }
  };

  async #hear(id: number, { body }: Response): Promise<void> {
    const parser = createParser({ onEvent: ({ data }) => this.#change(id, { answer: data }) });
    try {
      await body?.pipeThrough(new TextDecoderStream()).pipeTo(new WritableStream({ write: (text) => parser.feed(text) }));
    } catch {
      // Whoever reads the stream has left it, or it broke off: they are told, and nothing more is heard here.
    }
  }

  #put(exchange: Exchange): void {
    this.#exchanges = [exchange, ...this.#exchanges].slice(0, KEPT);
    this.#listeners.forEach((listener) => listener());
  }

  #change(id: number, news: Partial<Exchange>): void {
    this.#exchanges = this.#exchanges.map((exchange) => (exchange.id === id ? { ...exchange, ...news } : exchange));
    this.#listeners.forEach((listener) => listener());
  }
}

/** The exchange as a command for a shell, with a fresh key so that it is not taken for a repeat. */
export function asCurl({ method, path, headers, body }: Exchange, origin: string): string {
  const sent = Object.entries(headers).filter(([name]) => name !== "Idempotency-Key" && name !== "If-None-Match");
  return [
    `curl -s ${method === "GET" ? "" : `-X ${method} `}${quoted(origin + path)}`,
    ...sent.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...("Idempotency-Key" in headers ? ['-H "Idempotency-Key: $(date +%s%N)"'] : []),
    ...(body === undefined ? [] : [`-d ${quoted(body)}`]),
  ].join(" \\\n  ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
