import type { Flow } from "../../phone/src/flows.js";
import { Api, type Handoff, type Move, type Revealed, Refused, type Shown } from "./api.js";
import { type Choices, readChoices, writeChoices } from "./choices.js";
import { changes } from "./groups.js";

const EVERY_MS = 3_000;

/** All that the page shows. */
export interface State {
  readonly choices: Choices;
  /** The open ones, in the server's order; absent until it has answered. */
  readonly handoffs?: readonly Handoff[];
  /** Whether there are more than the list has. */
  readonly more: boolean;
  /** All queues that were seen. */
  readonly queues: readonly string[];
  /** The one that is looked at. */
  readonly chosen?: Handoff | undefined;
  readonly transcript?: readonly Shown[] | undefined;
  /** Sensitive values that were shown, by hand-off and name. */
  readonly revealed: Readonly<Record<string, Readonly<Record<string, Revealed>>>>;
  /** The flows that a customer can be sent into; absent until they were asked for. */
  readonly flows?: readonly Flow[];
  /** What could not be done, and why. */
  readonly problem?: string | undefined;
  /** The server cannot be reached, or refuses this page. */
  readonly failure?: string | undefined;
  /** What is said to who cannot see it. */
  readonly said: string;
  readonly now: number;
}

/** One agent at the desk, who is kept up to date by asking again and again. */
export class Desk {
  #state: State = { choices: readChoices(location.search), more: false, queues: [], revealed: {}, said: "", now: Date.now() };
  #api = new Api(this.#state.choices.agent);
  #transcribed = "";
  readonly #listeners = new Set<() => void>();

  get state(): State {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks now, and from then on every few seconds. */
  async open(): Promise<void> {
    await this.refresh();
    setTimeout(() => void this.open(), EVERY_MS);
  }

  /** Asks the server how it stands. */
  async refresh(): Promise<void> {
    const { queue, handoff, agent } = this.#state.choices;
    try {
      const [{ handoffs, next }, chosen] = await Promise.all([this.#api.list(queue), handoff === undefined ? undefined : this.#find(handoff)]);
      const now = this.#state.choices;
      if (now.queue !== queue || now.handoff !== handoff || now.agent !== agent) {
        // Something else was chosen meanwhile, and is asked for by itself.
        return;
      }
      const before = this.#state.handoffs;
      const said = before === undefined ? undefined : changes(before, handoffs, agent);
      this.#set({
        handoffs,
        more: next !== undefined,
        queues: [...new Set([...this.#state.queues, ...handoffs.map((one) => one.queue)])].sort(),
        failure: undefined,
        now: Date.now(),
        ...(said === undefined ? {} : { said }),
      });
      if (chosen !== undefined) {
        await this.#show(chosen);
      }
    } catch (failure) {
      this.#set({ failure: wordsOf(failure), now: Date.now() });
    }
  }

  async choose(handoff: string | undefined): Promise<void> {
    this.#choose({ handoff });
    this.#transcribed = "";
    const known = this.#state.handoffs?.find(({ id }) => id === handoff);
    this.#set({ chosen: known, transcript: undefined, revealed: {}, problem: undefined });
    await this.refresh();
  }

  async filter(queue: string | undefined): Promise<void> {
    this.#choose({ queue });
    this.#set({ handoffs: undefined });
    await this.refresh();
  }

  async become(agent: string): Promise<void> {
    this.#choose({ agent });
    this.#api = new Api(agent);
    this.#transcribed = "";
    this.#set({ handoffs: undefined, transcript: undefined, revealed: {}, problem: undefined });
    await this.refresh();
  }

  dress(theme: Choices["theme"]): void {
    this.#choose({ theme });
  }

  /** Takes the hand-off, for which nothing has to be said. What stands in the way is told on the page. */
  async accept(): Promise<void> {
    try {
      await this.move("accept", {});
    } catch (failure) {
      this.#set({ problem: wordsOf(failure) });
    }
  }

  /** Moves the chosen hand-off; throws what the server says against it, with the page up to date. */
  async move(move: Move, said: Record<string, unknown>): Promise<void> {
    await this.#doing((id) => this.#api.move(id, move, said), DONE[move]);
  }

  /** Sends the customer into a flow; with the same key only once. */
  async send(flow: string, inputs: Record<string, unknown>, reason: string, key: string): Promise<void> {
    await this.#doing((id) => this.#api.send(id, flow, inputs, reason, key), "The customer’s screen offers the flow now.");
  }

  /** Shows a sensitive value until another hand-off is chosen, and not at all if that was while the server was asked. */
  async reveal(name: string, reason: string): Promise<void> {
    const { chosen, choices } = this.#state;
    if (chosen === undefined) {
      return;
    }
    const revealed = await this.#api.reveal(chosen.id, name, reason);
    const now = this.#state;
    if (now.chosen?.id === chosen.id && now.choices.agent === choices.agent) {
      this.#set({ revealed: { [chosen.id]: { ...now.revealed[chosen.id], [name]: revealed } }, said: `${name} is shown.` });
    }
  }

  /** Asks once for the flows that are live. */
  async loadFlows(): Promise<void> {
    if (this.#state.flows === undefined) {
      this.#set({ flows: await this.#api.flows() });
    }
  }

  async #doing(what: (id: string) => Promise<Handoff>, done: string): Promise<void> {
    const { chosen } = this.#state;
    if (chosen === undefined) {
      return;
    }
    this.#set({ problem: undefined });
    try {
      await this.#show(await what(chosen.id));
      this.#set({ said: done });
    } finally {
      // What was refused has mostly changed under the agent's hands.
      await this.refresh();
    }
  }

  async #find(id: string): Promise<Handoff | undefined> {
    try {
      return await this.#api.read(id);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 404) {
        this.#choose({ handoff: undefined });
        this.#set({ chosen: undefined, problem: failure.message });
        return undefined;
      }
      throw failure;
    }
  }

  /** Shows a hand-off, and what its customer saw if it is this agent's and something happened since. */
  async #show(chosen: Handoff): Promise<void> {
    if (chosen.id !== this.#state.choices.handoff) {
      return;
    }
    this.#set({ chosen });
    const version = `${chosen.id} ${chosen.updatedAt}`;
    if (chosen.agent === this.#state.choices.agent && version !== this.#transcribed) {
      this.#transcribed = version;
      try {
        const transcript = await this.#api.transcript(chosen.id);
        if (version === this.#transcribed) {
          this.#set({ transcript });
        }
      } catch (failure) {
        // What did not come is asked for again with the next look.
        if (version === this.#transcribed) {
          this.#transcribed = "";
        }
        throw failure;
      }
    }
  }

  #choose(change: Partial<Choices>): void {
    const choices = { ...this.#state.choices, ...change };
    this.#set({ choices });
    history.replaceState(null, "", writeChoices(choices));
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

const DONE: Readonly<Record<Move, string>> = {
  accept: "You have taken it. What the customer saw is shown.",
  unavailable: "The customer is told that nobody can help now.",
  transfer: "It is passed on to the other queue.",
  return: "The customer goes on in the flow.",
  end: "It is over.",
};

/** What is said of something that went wrong. */
export function wordsOf(failure: unknown): string {
  return failure instanceof TypeError ? "The server cannot be reached." : failure instanceof Error ? failure.message : String(failure);
}
