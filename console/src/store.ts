import { type Address, readAddress, writeAddress } from "./address.js";
import { Api, Refused, wordsOf } from "./api.js";
import { inTurn, ordered } from "./list.js";
import type { Change, Done, Experiment, Funnel, Issue, Report, Status } from "./types.js";
import { statusOf } from "./words.js";

const EVERY_MS = 10_000;
const ROWS = 25;

/** One experiment and all that is known of it. */
export interface Looked {
  readonly experiment: Experiment;
  readonly report: Report;
  readonly changes: readonly Done[];
  readonly funnel: Funnel;
}

/** What a row of the list says beside the experiment itself. */
export type Row = { readonly revision: number; readonly report: Report } | { readonly revision: number; readonly failure: string };

/** All that the page shows. */
export interface State {
  readonly address: Address;
  /** How often one went from one address to another since the page was loaded. */
  readonly moves: number;
  /** Whether a token was pasted, which stands in no address and is forgotten with the page. */
  readonly hasToken: boolean;
  /** Experiments of this status only. */
  readonly status?: Status | undefined;
  readonly rows: number;
  /** Absent until the server has answered. */
  readonly experiments?: readonly Experiment[] | undefined;
  readonly reports: Readonly<Record<string, Row>>;
  readonly looked?: Looked | undefined;
  /** Of when what is shown is. */
  readonly at?: number | undefined;
  /** What could not be had when it was last asked for, and when that was. */
  readonly failure?: { readonly words: string; readonly at: number; readonly isIdentity: boolean } | undefined;
  /** What is said to who cannot see it. */
  readonly said: string;
}

/** What operations look at, kept up to date by asking again and again. */
export class Console {
  #state: State;
  #api: Api;
  #token: string | undefined;
  /** Counts what was chosen: an answer to an earlier choice is left aside. */
  #chosen = 0;
  readonly #listeners = new Set<() => void>();

  constructor() {
    const address = readAddress(location.pathname, location.search);
    this.#state = { address, moves: 0, hasToken: false, rows: ROWS, reports: {}, said: "" };
    this.#api = new Api(`Bearer dev:ops:${address.as}`);
  }

  get state(): State {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks now, and from then on every few seconds while the page is seen. */
  async open(): Promise<void> {
    if (!document.hidden) {
      await this.refresh();
    }
    setTimeout(() => void this.open(), EVERY_MS);
  }

  /** Asks the server how it stands. */
  async refresh(): Promise<void> {
    const chosen = this.#chosen;
    try {
      const { key } = this.#state.address;
      const change = key === undefined ? await this.#list(chosen) : await this.#look(key);
      if (chosen === this.#chosen) {
        this.#set({ ...change, at: Date.now(), failure: undefined });
      }
    } catch (failure) {
      if (chosen === this.#chosen) {
        const isIdentity = failure instanceof Refused && (failure.status === 401 || failure.status === 403);
        this.#set({ failure: { words: wordsOf(failure), at: Date.now(), isIdentity } });
      }
    }
  }

  /** Goes to an experiment, or to all of them. */
  async go(key: string | undefined): Promise<void> {
    const address = { ...this.#state.address, key };
    history.pushState(null, "", writeAddress(address));
    await this.#choose({ address, moves: this.#state.moves + 1 });
  }

  /** The browser went back or forth. */
  async follow(): Promise<void> {
    const { key } = readAddress(location.pathname, location.search);
    await this.#choose({ address: { ...this.#state.address, key }, moves: this.#state.moves + 1 });
  }

  async become(as: string): Promise<void> {
    const address = { ...this.#state.address, as };
    history.replaceState(null, "", writeAddress(address));
    this.#token = undefined;
    await this.#choose({ address, hasToken: false, experiments: undefined, reports: {} });
  }

  async useToken(token: string): Promise<void> {
    this.#token = token;
    await this.#choose({ hasToken: true, experiments: undefined, reports: {} });
  }

  /** Shows those of a status only. */
  async filter(status: Status | undefined): Promise<void> {
    this.#set({ status, rows: ROWS });
    await this.refresh();
  }

  async more(): Promise<void> {
    this.#set({ rows: this.#state.rows + ROWS });
    await this.refresh();
  }

  /** What would keep an experiment from starting now. */
  issues(key: string): Promise<readonly Issue[]> {
    return this.#api.issues(key);
  }

  /** Changes what was seen at a revision; throws what the server says against it. */
  async change(seen: Experiment, change: Change, reason: string): Promise<void> {
    try {
      const experiment = await this.#api.change(seen.key, change, reason, seen.revision);
      this.#set({ said: `Done. ${experiment.key} is ${statusOf(experiment.status).toLowerCase()}.` });
    } finally {
      // What was refused has mostly changed meanwhile.
      await this.refresh();
    }
  }

  /** The report as a file. */
  export(key: string, kind: "csv" | "json"): Promise<Blob> {
    return this.#api.export(key, kind);
  }

  async #choose(change: Partial<State>): Promise<void> {
    this.#chosen++;
    this.#set({ ...change, looked: undefined, at: undefined, failure: undefined });
    this.#api = new Api(`Bearer ${this.#token ?? `dev:ops:${this.#state.address.as}`}`);
    await this.refresh();
  }

  async #list(chosen: number): Promise<Partial<State>> {
    const experiments = await this.#api.list();
    if (chosen === this.#chosen) {
      // The rows stand there before their reports come.
      this.#set({ experiments });
    }
    const { status, rows, reports } = this.#state;
    const shown = ordered(experiments, status).slice(0, rows);
    // What rests says the same until it is changed.
    const due = shown.filter((one) => one.status === "running" || one.status === "paused" || reports[one.key]?.revision !== one.revision);
    const found = await inTurn(due, (one) => this.#row(one));
    return { reports: { ...this.#state.reports, ...Object.fromEntries(found) } };
  }

  async #row({ key, revision }: Experiment): Promise<[string, Row]> {
    try {
      return [key, { revision, report: await this.#api.report(key) }];
    } catch (failure) {
      return [key, { revision: -1, failure: wordsOf(failure) }];
    }
  }

  async #look(key: string): Promise<Partial<State>> {
    const [experiment, report, changes, funnel] = await Promise.all([
      this.#api.read(key),
      this.#api.report(key),
      this.#api.changes(key),
      this.#api.funnel(key),
    ]);
    const before = this.#state.looked?.experiment;
    const isNew = before !== undefined && before.status !== experiment.status;
    return { looked: { experiment, report, changes, funnel }, ...(isNew ? { said: `${key} is ${statusOf(experiment.status).toLowerCase()} now.` } : {}) };
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
