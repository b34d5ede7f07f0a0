import type { SessionBody } from "@helpflow/models";
import { Stopped, type Http } from "./http.js";
import { Limits } from "./limits.js";
import { outcomeOf, type Outcome } from "./outcome.js";
import { Later, Stop } from "./platform.js";
import { Unanswered } from "./retry.js";
import { follow } from "./stream.js";

/** Whether the server has streams, as far as is known; shared by all sessions. */
export interface Streams {
  offered: boolean;
}

/** Who is told of what a watch sees. */
export interface Watcher {
  /** The session's path on the server. */
  path(): string;
  saw(outcome: Outcome): void;
  /** Nobody answers. */
  missed(): void;
}

/**
 * Looks at a session from time to time while its screen waits for something: over a stream where the server has one, else by
 * reading it again after the time that the screen says. Reading changes nothing on the server.
 */
export class Watch {
  readonly #http: Http;
  readonly #streams: Streams;
  readonly #watcher: Watcher;
  readonly #next = new Later();
  #reading: Stop | undefined;
  #listening: Stop | undefined;
  #broken = 0;
  #etag: string | null = null;

  constructor(http: Http, streams: Streams, watcher: Watcher) {
    this.#http = http;
    this.#streams = streams;
    this.#watcher = watcher;
  }

  /** Goes on from a body: looks again if its screen says so, and else no more. */
  follow(body: SessionBody, etag: string | null): void {
    this.#etag = etag;
    const { refresh } = body.screen;
    if (refresh === undefined) {
      this.rest();
    } else if (this.#listening === undefined) {
      this.#again(refresh.afterMs);
    }
  }

  /** Neither looks nor listens, until told to follow. */
  rest(): void {
    this.#next.stop();
    this.#reading?.now();
    this.#listening?.now();
    this.#reading = undefined;
    this.#listening = undefined;
  }

  /** Reads the session now. With `once`, a try that fails is not repeated. */
  async read(once = false): Promise<void> {
    this.#next.stop();
    this.#reading?.now();
    const stop = new Stop();
    this.#reading = stop;
    const headers: Record<string, string> = this.#etag === null ? {} : { "If-None-Match": this.#etag };
    const request = { method: "GET", path: this.#watcher.path(), headers } as const;
    try {
      const answer = once ? await this.#http.once(request, stop.signal) : await this.#http.send(request, stop.signal);
      if (!stop.signal.aborted) {
        this.#watcher.saw(outcomeOf(answer));
      }
    } catch (failure) {
      if (failure instanceof Unanswered) {
        this.#watcher.missed();
      } else if (!(failure instanceof Stopped)) {
        throw failure;
      }
    }
  }

  #again(afterMs: number): void {
    if (this.#streams.offered && this.#broken < Limits.brokenStreams) {
      void this.#listen(afterMs);
    } else {
      this.#next.after(afterMs, () => void this.read());
    }
  }

  async #listen(afterMs: number): Promise<void> {
    const stop = new Stop();
    this.#listening = stop;
    const took = (json: unknown) => {
      if (!stop.signal.aborted) {
        this.#watcher.saw(outcomeOf({ status: 200, json, header: () => null }));
      }
    };
    const ended = await follow(this.#http, `${this.#watcher.path()}/stream`, took, stop.signal);
    if (stop.signal.aborted) {
      return;
    }
    this.#listening = undefined;
    if (ended.kind === "none") {
      this.#streams.offered = false;
    } else {
      this.#broken = ended.events > 0 ? 0 : this.#broken + 1;
    }
    // What happened while nobody listened is read; that leads back to here.
    this.#next.after(afterMs, () => void this.read());
  }
}
