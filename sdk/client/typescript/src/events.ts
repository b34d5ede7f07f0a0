import { Stopped, type Http } from "./http.js";
import { Limits } from "./limits.js";
import { Later } from "./platform.js";
import { Unanswered } from "./retry.js";
import type { Settings } from "./settings.js";

/** Something that the app saw. */
export interface ReportedEvent {
  readonly type: "shown" | "opened" | "renderFailed" | "closed";
  /** The key of the screen; the current one's when absent. */
  readonly screen?: string;
  readonly component?: string;
  /** Never an answer of the customer's. */
  readonly detail?: string;
}

interface Sent extends ReportedEvent {
  readonly id: string;
  readonly at: string;
}

/** States, of which it is enough to tell once a screen; the others are deeds. */
const ONCE = new Set<ReportedEvent["type"]>(["shown", "renderFailed"]);

/** Gathers what an app saw and sends it by the batch. Nothing of it is worth troubling the customer. */
export class AppEvents {
  readonly #http: Http;
  readonly #settings: Settings;
  readonly #path: () => string | undefined;
  readonly #later = new Later();
  readonly #told = new Set<string>();
  #waiting: Sent[] = [];
  /** The screen that was last told of as closed. */
  #left: string | undefined;
  #sending = false;

  constructor(http: Http, settings: Settings, path: () => string | undefined) {
    this.#http = http;
    this.#settings = settings;
    this.#path = path;
  }

  report(event: ReportedEvent): void {
    const same = JSON.stringify([event.type, event.screen, event.component, event.detail]);
    if (ONCE.has(event.type) && this.#told.has(same)) {
      return;
    }
    this.#told.add(same);
    this.#add(event);
    if (this.#waiting.length >= Limits.eventsAtOnce) {
      void this.flush();
    } else if (!this.#later.isWaiting) {
      this.#later.after(Limits.eventsAfter, () => void this.flush());
    }
  }

  /** Tells that the screen was closed, where there is one and the app has not told so itself, and sends all in a way that outlives the page. */
  async end(screen: string | undefined): Promise<void> {
    if (screen !== undefined && screen !== this.#left) {
      this.#add({ type: "closed", screen });
    }
    await this.flush(true);
  }

  /** Sends what is gathered; with `ending`, in a way that outlives the page. */
  async flush(ending = false): Promise<void> {
    this.#later.stop();
    const path = this.#path();
    if (this.#sending || path === undefined) {
      return;
    }
    this.#sending = true;
    try {
      while (this.#waiting.length > 0) {
        const events = this.#waiting.slice(0, Limits.eventsAtOnce);
        if (!(await this.#send(path, events, ending))) {
          return;
        }
        this.#waiting = this.#waiting.filter((event) => !events.includes(event));
      }
    } finally {
      this.#sending = false;
    }
  }

  #add(event: ReportedEvent): void {
    if (event.type === "closed") {
      this.#left = event.screen;
    }
    const at = new Date(this.#settings.clock.now()).toISOString();
    this.#waiting = [...this.#waiting, { ...event, id: this.#settings.newId(), at }].slice(-Limits.eventsKept);
  }

  /** Whether the server has them, or does not want them; else they are sent again with the next. */
  async #send(path: string, events: readonly Sent[], ending: boolean): Promise<boolean> {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": events[0]!.id };
    const body = JSON.stringify({ events });
    try {
      const { status } = await this.#http.once({ method: "POST", path, headers, body, keepalive: ending });
      if (status >= 400) {
        this.#settings.warn(`The server answered ${status} to events of the app.`, undefined);
      }
      return status !== 401 && status < 500;
    } catch (failure) {
      if (failure instanceof Unanswered || failure instanceof Stopped) {
        return false;
      }
      throw failure;
    }
  }
}
