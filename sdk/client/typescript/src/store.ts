import type { Support } from "@helpflow/models";
import { Limits } from "./limits.js";
import type { Settings } from "./settings.js";

/** A request that changes a session, kept with its key and its bytes until it is answered. */
export interface Kept {
  readonly key: string;
  readonly body: string;
  /** When the customer acted, in milliseconds since 1970. */
  readonly at: number;
}

/** What was typed into a screen and not sent. */
export interface KeptDrafts {
  /** The screen's key. */
  readonly screen: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const PREFIX = "helpflow/1/";

/**
 * What is kept on the device: unanswered requests, drafts, `support`. Only the newest sessions are kept. A storage that fails costs
 * what it would have kept and nothing else, so failures are told and not thrown.
 */
export class Store {
  readonly #settings: Settings;
  /** One write after the other, whatever the storage does with two at once. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  step(session: string): Promise<Kept | undefined> {
    return this.#read(`step/${session}`);
  }

  async keepStep(session: string, kept: Kept): Promise<void> {
    await this.#know(session);
    await this.#write(`step/${session}`, kept);
  }

  async dropStep(session: string): Promise<void> {
    await this.#remove(`step/${session}`);
  }

  async drafts(session: string): Promise<KeptDrafts | undefined> {
    return this.#read(`drafts/${session}`);
  }

  async keepDrafts(session: string, drafts: KeptDrafts): Promise<void> {
    await this.#know(session);
    await this.#write(`drafts/${session}`, drafts);
  }

  async dropDrafts(session: string): Promise<void> {
    await this.#remove(`drafts/${session}`);
  }

  /** The unanswered start with exactly that body, if it is not long ago. */
  async start(body: string): Promise<Kept | undefined> {
    const since = this.#settings.clock.now() - Limits.takeUpStartWithin;
    return (await this.#starts()).find((kept) => kept.body === body && kept.at >= since);
  }

  async keepStart(kept: Kept): Promise<void> {
    const others = (await this.#starts()).filter(({ key }) => key !== kept.key);
    await this.#write("starts", [kept, ...others].slice(0, Limits.keptSessions));
  }

  async dropStart(key: string): Promise<void> {
    const starts = await this.#starts();
    const others = starts.filter((kept) => kept.key !== key);
    await (others.length === 0 ? this.#remove("starts") : this.#write("starts", others));
  }

  support(): Promise<Support | undefined> {
    return this.#read("support");
  }

  async keepSupport(support: Support): Promise<void> {
    await this.#write("support", support);
  }

  /** Everything about the customer's sessions; `support` is nobody's. */
  async forget(): Promise<void> {
    for (const session of await this.#sessions()) {
      await this.#forget(session);
    }
    await this.#remove("starts");
    await this.#remove("sessions");
  }

  async #starts(): Promise<Kept[]> {
    return (await this.#read<Kept[]>("starts")) ?? [];
  }

  async #sessions(): Promise<string[]> {
    return (await this.#read<string[]>("sessions")) ?? [];
  }

  /** Puts the session first, and forgets those that were not touched for long. */
  async #know(session: string): Promise<void> {
    const known = await this.#sessions();
    if (known[0] === session) {
      return;
    }
    const sorted = [session, ...known.filter((other) => other !== session)];
    for (const old of sorted.slice(Limits.keptSessions)) {
      await this.#forget(old);
    }
    await this.#write("sessions", sorted.slice(0, Limits.keptSessions));
  }

  async #forget(session: string): Promise<void> {
    await this.#remove(`step/${session}`);
    await this.#remove(`drafts/${session}`);
  }

  async #read<T>(name: string): Promise<T | undefined> {
    await this.#writing;
    try {
      const text = await this.#settings.storage.getItem(PREFIX + name);
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch (failure) {
      this.#settings.warn(`What was kept as ${name} cannot be read.`, failure);
      return undefined;
    }
  }

  #write(name: string, value: unknown): Promise<void> {
    return this.#queue(name, () => this.#settings.storage.setItem(PREFIX + name, JSON.stringify(value)));
  }

  #remove(name: string): Promise<void> {
    return this.#queue(name, () => this.#settings.storage.removeItem(PREFIX + name));
  }

  #queue(name: string, work: () => unknown): Promise<void> {
    const written = this.#writing.then(async () => {
      try {
        await work();
      } catch (failure) {
        this.#settings.warn(`The device's storage does not take ${name}.`, failure);
      }
    });
    this.#writing = written;
    return written;
  }
}
