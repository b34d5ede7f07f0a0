/**
 * What the runtime asks of the place that it runs in: a browser, React Native, Node. Each part is described by its shape and not by
 * the DOM's types, so that whatever has that shape will do.
 */

/** The part of an `AbortSignal` that is used. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The part of a `Response` that is used. `body` is {@link Readable} where the platform has streams, which React Native has not. */
export interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  readonly body?: unknown;
}

/** The part of a `ReadableStream` of bytes that is used. */
export interface Readable {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }> };
}

/** The part of a `Blob` that is used. */
export interface Sliceable {
  readonly size: number;
  readonly type: string;
  slice(start: number, end: number): Sliceable;
}

/** As `fetch`. What is passed on is of no type of ours, so that every platform's own function fits. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: any; signal?: any; keepalive?: boolean },
) => Promise<Answered>;

/** As `localStorage` and as React Native's AsyncStorage. */
export interface Storage {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}

/** Tells the time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** Whether the customer can see the app. */
export interface Presence {
  visible(): boolean;
  /** Calls when that has changed, or when the device is back on a network; answers with what ends the calls. */
  subscribe(changed: () => void): () => void;
}

interface Listens {
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
}

const surroundings = globalThis as unknown as Listens & {
  fetch?: Fetch;
  crypto?: { getRandomValues?(bytes: Uint8Array): Uint8Array };
  document?: Listens & { visibilityState?: string };
  console: { warn(...words: unknown[]): void };
};

export function defaultFetch(): Fetch {
  if (surroundings.fetch === undefined) {
    throw new TypeError("This platform has no fetch: pass one to Helpflow as the option fetch.");
  }
  // Looked up at each call, so that what replaces it later, such as a service worker's, is used.
  return (url, init) => surroundings.fetch!(url, init);
}

export const defaultClock: Clock = { now: () => Date.now() };

export function defaultWarn(message: string, cause: unknown): void {
  surroundings.console.warn(`Helpflow: ${message}`, cause);
}

/** A page's visibility where there is a page; elsewhere the app counts as seen. */
export function defaultPresence(): Presence {
  const page = surroundings.document;
  return {
    visible: () => page?.visibilityState !== "hidden",
    subscribe(changed) {
      page?.addEventListener?.("visibilitychange", changed);
      surroundings.addEventListener?.("pagehide", changed);
      surroundings.addEventListener?.("online", changed);
      return () => {
        page?.removeEventListener?.("visibilitychange", changed);
        surroundings.removeEventListener?.("pagehide", changed);
        surroundings.removeEventListener?.("online", changed);
      };
    },
  };
}

/** Keeps until the program ends. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** A random UUID (RFC 9562, version 4). Browsers have a function for it on secure pages only, and React Native has none. */
export function randomId(random: () => number): string {
  const bytes = new Uint8Array(16);
  if (surroundings.crypto?.getRandomValues !== undefined && random === Math.random) {
    surroundings.crypto.getRandomValues(bytes);
  } else {
    bytes.forEach((_, at) => (bytes[at] = Math.floor(random() * 256)));
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

type Timer = { readonly timer: unique symbol };
declare const setTimeout: (run: () => void, millis: number) => Timer;
declare const clearTimeout: (timer: Timer | undefined) => void;
declare const AbortController: { new (): { readonly signal: StopSignal; abort(): void } };

/** Something to be done later unless it is stopped before. */
export class Later {
  #timer: Timer | undefined;

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** In place of what was waiting. */
  after(millis: number, run: () => void): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      run();
    }, millis);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** What stops an operation; may follow another signal. */
export class Stop {
  readonly #controller = new AbortController();

  get signal(): StopSignal {
    return this.#controller.signal;
  }

  now(): void {
    this.#controller.abort();
  }
}
