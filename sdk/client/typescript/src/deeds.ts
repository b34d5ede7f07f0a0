import { Limits } from "./limits.js";
import type { Settings } from "./settings.js";
import type { Kept, Store } from "./store.js";

/** What a customer did, to be sent until it is answered. */
export interface Deed {
  readonly kind: "start" | "step" | "resume";
  readonly kept: Kept;
  /** Whether it may be written to the device; what is sensitive may not. */
  readonly storable: boolean;
}

/** The last deed of a session that is unanswered, kept on the device where it may be, so that it outlives the app. */
export class Deeds {
  readonly #settings: Settings;
  readonly #store: Store;
  readonly #session: () => string | undefined;
  #unanswered: Deed | undefined;

  constructor(settings: Settings, store: Store, session: () => string | undefined) {
    this.#settings = settings;
    this.#store = store;
    this.#session = session;
  }

  get unanswered(): Deed | undefined {
    return this.#unanswered;
  }

  /** A new one, with a key of its own. */
  step(body: string, storable: boolean): Deed {
    return { kind: "step", kept: this.#newKept(body), storable };
  }

  /** Comes back to the session: results that are too old are asked for again, which reading alone does not do. */
  resume(): Deed {
    return { kind: "resume", kept: this.#newKept('{"action":"resume"}'), storable: false };
  }

  /** The step that an earlier run of the app has left unanswered; one that is too old to be sent again is forgotten. */
  async left(session: string): Promise<Deed | undefined> {
    const kept = await this.#store.step(session);
    if (kept === undefined) {
      return undefined;
    }
    const deed: Deed = { kind: "step", kept, storable: true };
    if (this.isRecent(deed)) {
      return deed;
    }
    await this.#store.dropStep(session);
    return undefined;
  }

  /** Whether it may be sent again by itself. */
  isRecent({ kept }: Deed): boolean {
    return kept.at >= this.#settings.clock.now() - Limits.resendWithin;
  }

  /** Puts it in the place of the one that was unanswered, and answers with that. */
  replace(deed: Deed): Deed | undefined {
    const replaced = this.#unanswered;
    this.#unanswered = deed;
    return replaced;
  }

  /** Writes it to the device in place of the one before it. */
  async keep(deed: Deed, replaced: Deed | undefined): Promise<void> {
    if (replaced !== undefined && replaced !== deed) {
      await this.#drop(replaced);
    }
    const { kind, kept, storable } = deed;
    if (kind === "start") {
      await this.#store.keepStart(kept);
    } else if (kind === "step" && storable) {
      await this.#store.keepStep(this.#session()!, kept);
    }
  }

  /** Forgets it: it will not be sent again. */
  async answered(deed: Deed): Promise<void> {
    this.#unanswered = undefined;
    await this.#drop(deed);
  }

  async #drop({ kind, kept, storable }: Deed): Promise<void> {
    if (kind === "start") {
      await this.#store.dropStart(kept.key);
    } else if (kind === "step" && storable) {
      await this.#store.dropStep(this.#session()!);
    }
  }

  #newKept(body: string): Kept {
    return { key: this.#settings.newId(), body, at: this.#settings.clock.now() };
  }
}
