import { Limits } from "./limits.js";
import { Later, Stop, type Answered, type StopSignal } from "./platform.js";
import { Unanswered, retryAfter, retryPolicy } from "./retry.js";
import type { Settings } from "./settings.js";

/** One request; sent again it is the same to the byte. */
export interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON as text, or bytes. */
  readonly body?: unknown;
  /** May outlive the page. */
  readonly keepalive?: boolean;
}

/** What a server of ours answered: its status, headers, and its JSON where it has any. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
  header(name: string): string | null;
}

/** The operation was stopped by whoever began it. */
export class Stopped extends Error {}

const COME_BACK_LATER = new Set([429, 502, 503, 504]);

/** Sends requests with the customer's token, and sends them again while nobody answers. */
export class Http {
  readonly #settings: Settings;
  readonly #retry;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#retry = retryPolicy(settings.random);
  }

  /** @throws Unanswered when nobody has answered after all repeats; Stopped when the signal said so */
  async send(request: Request, signal?: StopSignal): Promise<Answer> {
    return until(signal, () =>
      this.#retry.execute(() => {
        if (signal?.aborted) {
          throw new Stopped();
        }
        return this.once(request, signal);
      }),
    );
  }

  /** The same, tried once. */
  async once(request: Request, signal?: StopSignal): Promise<Answer> {
    const stop = new Stop();
    const limit = new Later();
    const ended = () => stop.now();
    signal?.addEventListener("abort", ended);
    limit.after(Limits.answerWithin, ended);
    try {
      const answered = await this.open(request, stop.signal);
      return read(answered, await answered.text(), this.#settings.clock.now());
    } catch (failure) {
      if (signal?.aborted) {
        throw new Stopped();
      }
      throw failure instanceof Unanswered ? failure : new Unanswered("The server cannot be reached.", failure);
    } finally {
      limit.stop();
      signal?.removeEventListener("abort", ended);
    }
  }

  /** The answer whose body is still to come, with a new token if the first was refused. */
  async open(request: Request, signal: StopSignal): Promise<Answered> {
    const token = await this.#token();
    const answered = await this.#fetch(request, token, signal);
    if (answered.status !== 401) {
      return answered;
    }
    const renewed = await this.#token(token);
    return renewed === token ? answered : this.#fetch(request, renewed, signal);
  }

  async #token(refused?: string): Promise<string> {
    try {
      return await this.#settings.token(refused);
    } catch (failure) {
      this.#settings.warn("The app has no token for the customer.", failure);
      return "";
    }
  }

  #fetch(request: Request, token: string, signal: StopSignal): Promise<Answered> {
    const { baseUrl, headers, fetch } = this.#settings;
    return fetch(baseUrl + request.path, {
      method: request.method,
      headers: { Accept: "application/json", ...headers, Authorization: `Bearer ${token}`, ...request.headers },
      signal,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.keepalive === undefined ? {} : { keepalive: request.keepalive }),
    });
  }
}

/**
 * A success that is not JSON is no answer of ours, but of something in between, such as a hotel's sign-in page; a refusal may come
 * without.
 */
function read(answered: Answered, text: string, now: number): Answer {
  const { status } = answered;
  if (COME_BACK_LATER.has(status)) {
    const wait = retryAfter(answered.headers.get("Retry-After"), now);
    throw new Unanswered(`The server answered ${status}.`, undefined, wait);
  }
  let json: unknown;
  try {
    json = text === "" ? undefined : JSON.parse(text);
  } catch (failure) {
    if (status < 400) {
      throw new Unanswered("What answered is not the server.", failure);
    }
  }
  return { status, json, header: (name) => answered.headers.get(name) };
}

/** As the work ends, or at once when the signal says so: a wait between two attempts hears nothing. */
export async function until<T>(signal: StopSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (signal === undefined) {
    return work();
  }
  let stopped = (): void => undefined;
  const stop = new Promise<never>((_, reject) => {
    stopped = () => reject(new Stopped());
    signal.addEventListener("abort", stopped);
  });
  try {
    return await Promise.race([work(), stop]);
  } finally {
    signal.removeEventListener("abort", stopped);
  }
}
