import type { Support } from "@helpflow/models";
import type { Settings } from "./settings.js";
import type { Store } from "./store.js";

/** How to reach a person without the server: what it said last, or else what the app was built with. */
export class SupportKeeper {
  readonly #store: Store;
  #known: Support | undefined;
  #said = false;

  constructor(store: Store, settings: Settings) {
    this.#store = store;
    this.#known = settings.support;
  }

  get known(): Support | undefined {
    return this.#known;
  }

  /** What an earlier run of the app has kept. */
  async load(): Promise<Support | undefined> {
    if (!this.#said) {
      const kept = await this.#store.support();
      if (kept !== undefined && !this.#said) {
        this.#known = kept;
        this.#said = true;
      }
    }
    return this.#known;
  }

  keep(support: Support | undefined): void {
    if (support === undefined || Object.keys(support).length === 0) {
      return;
    }
    const changed = !this.#said || JSON.stringify(support) !== JSON.stringify(this.#known);
    this.#known = support;
    this.#said = true;
    if (changed) {
      void this.#store.keepSupport(support);
    }
  }
}
