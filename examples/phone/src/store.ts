import { Helpflow, type HelpflowSession } from "@helpflow/client";
import type { SessionSummary } from "@helpflow/models";
import { type Choices, previewToken, readChoices, writeChoices } from "./choices.js";
import { fetchOffer, type Flow, inputsToSend, type Offer } from "./flows.js";
import { watchLive } from "./live.js";
import { Recorder } from "./recorder.js";

/** All that the page shows. */
export interface State {
  readonly choices: Choices;
  /** What the server has; absent until it has said so. */
  readonly offer?: Offer;
  readonly session?: HelpflowSession;
  /** The customer's sessions that can be gone on with. */
  readonly open: readonly SessionSummary[];
  /** Why the page cannot do its work. */
  readonly failure?: string;
}

/** The phone: one customer with one app, which is built anew when another language or catalogue release is picked. */
export class Phone {
  readonly recorder = new Recorder();
  #state: State = { choices: readChoices(location.search), open: [] };
  #unfollow: () => void = () => {};
  #unwatch: () => void = () => {};
  readonly #listeners = new Set<() => void>();

  get state(): State {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the server what it has, and goes on where the page's address says. */
  async load(): Promise<void> {
    try {
      const offer = await fetchOffer();
      this.#set({ offer, choices: { ...this.#state.choices, catalogue: Math.min(this.#state.choices.catalogue, offer.releases) } });
      if (this.#state.choices.dev) {
        this.#unwatch();
        this.#unwatch = watchLive(() => void this.#state.session?.retry());
      }
      const { session, flow } = this.#state.choices;
      const found = offer.flows.find(({ id }) => id === flow);
      if (session !== undefined) {
        this.#hold(await this.#helpflow().open(session));
      } else if (found !== undefined && this.canStart(found)) {
        await this.start(found);
      } else {
        await this.#list();
      }
    } catch (failure) {
      this.#set({ failure: failure instanceof Error ? failure.message : String(failure) });
    }
  }

  /** Whether all inputs that the flow requires are given. */
  canStart(flow: Flow): boolean {
    const given = inputsToSend(flow, this.#state.choices.inputs);
    return flow.inputs.every(({ name, required }) => !required || name in given);
  }

  /** Starts a flow from its beginning. */
  async start(flow: Flow): Promise<void> {
    this.#release();
    this.#choose({ flow: flow.id, session: undefined, from: undefined });
    this.#hold(await this.#helpflow().start(flow.id, inputsToSend(flow, this.#state.choices.inputs)));
  }

  /** Takes up a session of the customer. */
  async resume({ id, flow }: SessionSummary): Promise<void> {
    this.#release();
    this.#choose({ flow, session: id, from: undefined });
    this.#hold(await this.#helpflow().open(id));
  }

  /** Goes on with a session that somebody else began for the customer, such as an agent who is with them in the session that they come from. */
  async open(session: string): Promise<void> {
    // Who is sent on from there goes back to the first, where the agent is.
    const from = this.#state.choices.from ?? this.#state.session?.id;
    this.#release();
    this.#choose({ flow: undefined, session, from });
    this.#hold(await this.#helpflow().open(session));
  }

  /** Goes back to the session that the customer was sent from. */
  async goBack(): Promise<void> {
    const { from } = this.#state.choices;
    if (from !== undefined) {
      this.#release();
      this.#choose({ flow: undefined, session: from, from: undefined });
      this.#hold(await this.#helpflow().open(from));
    }
  }

  /** Picks a flow, and starts it if nothing more is needed. */
  async pick(flow: Flow | undefined): Promise<void> {
    this.#release();
    this.#choose({ flow: flow?.id, session: undefined, from: undefined, inputs: {} });
    if (flow === undefined) {
      await this.#list();
    } else if (this.canStart(flow)) {
      await this.start(flow);
    }
  }

  /** Leaves the session, which the server keeps: to the one that the customer was sent from, or to the help page. */
  async leave(): Promise<void> {
    await (this.#state.choices.from === undefined ? this.pick(undefined) : this.goBack());
  }

  type(name: string, value: string): void {
    this.#choose({ inputs: { ...this.#state.choices.inputs, [name]: value } });
  }

  dress(theme: Choices["theme"]): void {
    this.#choose({ theme });
  }

  /** The same session in another app: another language, or another release of the catalogue. */
  async rebuild(change: Pick<Choices, "locale"> | Pick<Choices, "catalogue">): Promise<void> {
    const id = this.#state.session?.id;
    this.#choose(change);
    if (id !== undefined) {
      this.#release();
      this.#hold(await this.#helpflow().open(id));
    } else {
      await this.#list();
    }
  }

  /** Another customer has other sessions. */
  async become(customer: string): Promise<void> {
    this.#release();
    this.#choose({ customer, session: undefined, from: undefined, flow: undefined });
    await this.#list();
  }

  #helpflow(): Helpflow {
    const { customer, catalogue, locale } = this.#state.choices;
    return new Helpflow({
      baseUrl: "",
      token: () => previewToken(location.hash) ?? `dev:customer:${customer}`,
      app: "phone/1.0.0",
      catalogue,
      locale,
      fetch: this.recorder.fetch,
      storage: localStorage,
    });
  }

  async #list(): Promise<void> {
    try {
      this.#set({ open: await this.#helpflow().list() });
    } catch (failure) {
      this.#set({ open: [], failure: failure instanceof Error ? failure.message : String(failure) });
    }
  }

  #hold(session: HelpflowSession): void {
    this.#set({ session });
    const follow = (): void => {
      if (session.id !== this.#state.choices.session) {
        this.#choose({ session: session.id });
      }
    };
    this.#unfollow = session.subscribe(follow);
    follow();
  }

  #release(): void {
    this.#unfollow();
    this.#state.session?.close();
    this.#set({ session: undefined });
  }

  #choose(change: Partial<Choices>): void {
    const choices = { ...this.#state.choices, ...change };
    this.#set({ choices });
    // The renderer keeps the flow's Back button in the history's state.
    history.replaceState(history.state, "", writeChoices(choices) + location.hash);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
