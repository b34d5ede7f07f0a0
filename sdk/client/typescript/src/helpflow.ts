import { decodeSessionList, decodeSupport, type SessionSummary, type Support } from "@helpflow/models";
import { HelpflowError } from "./error.js";
import { Http, type Answer, type Request } from "./http.js";
import { problemOf } from "./outcome.js";
import { Unanswered } from "./retry.js";
import { HelpflowSession, type Shared } from "./session.js";
import { settingsOf, type HelpflowOptions } from "./settings.js";
import { Store } from "./store.js";
import { SupportKeeper } from "./support.js";

/** A customer's access to help flows; an app has one for each customer who signs in. */
export class Helpflow {
  readonly #shared: Shared;

  constructor(options: HelpflowOptions) {
    const settings = settingsOf(options);
    const store = new Store(settings);
    const support = new SupportKeeper(store, settings);
    this.#shared = { settings, http: new Http(settings), store, support, streams: { offered: options.streams ?? true } };
  }

  /**
   * Starts a session of a flow. One whose answer was lost a short while ago, perhaps in an earlier run of the app, is taken up and
   * not started twice. Does not fail: the session's state says what the server did.
   */
  async start(flow: string, inputs: Readonly<Record<string, unknown>> = {}): Promise<HelpflowSession> {
    const { settings, store, support } = this.#shared;
    await support.load();
    const body = JSON.stringify({ flow, inputs });
    const unanswered = await store.start(body);
    const kept = unanswered ?? { key: settings.newId(), body, at: settings.clock.now() };
    const session = new HelpflowSession(this.#shared);
    await session.perform({ kind: "start", kept, storable: true });
    return session;
  }

  /**
   * Comes back to a session; a step of it that was not answered when the app ended is sent again first. Does not fail: the session's
   * state says what the server did.
   */
  async open(id: string): Promise<HelpflowSession> {
    await this.#shared.support.load();
    const session = new HelpflowSession(this.#shared, id);
    await session.open(id);
    return session;
  }

  /**
   * The customer's sessions that can be gone on with, newest activity first.
   *
   * @throws HelpflowError when the server refuses or cannot be reached
   */
  async list(): Promise<readonly SessionSummary[]> {
    const answer = await this.#send({ method: "GET", path: "/v1/sessions?status=active" });
    if (answer.status !== 200) {
      throw new HelpflowError(problemOf(answer));
    }
    return decodeSessionList(answer.json).sessions;
  }

  /**
   * How to reach a person. Asks the server, so that an app that calls this when it starts has it for when nothing can be reached; and
   * answers with what is kept when it cannot be. Does not fail.
   */
  async support(): Promise<Support> {
    const { http, support } = this.#shared;
    await support.load();
    try {
      const answer = await http.once({ method: "GET", path: "/v1/support" });
      if (answer.status === 200) {
        support.keep(decodeSupport(answer.json));
      }
    } catch (failure) {
      if (!(failure instanceof Unanswered)) {
        throw failure;
      }
    }
    return support.known ?? {};
  }

  /** Removes from the device what is kept about the customer's sessions: to be called when they sign out. */
  forget(): Promise<void> {
    return this.#shared.store.forget();
  }

  async #send(request: Request): Promise<Answer> {
    try {
      return await this.#shared.http.send(request);
    } catch (failure) {
      throw failure instanceof Unanswered ? new HelpflowError(undefined, { cause: failure }) : failure;
    }
  }
}
